import './install-messages';

/** Surfaces by name: `?surface=popup`. Each module renders itself into #app. */
const surfaces = import.meta.glob<{ show: (app: HTMLElement, variant: string) => void }>('./surface-*.tsx');

const query = new URLSearchParams(location.search);
const name = query.get('surface') ?? 'icons';
const load = surfaces[`./surface-${name}.tsx`];
const app = document.querySelector<HTMLElement>('#app');
if (!load || !app) throw new Error(`There is no surface "${name}".`);
const surface = await load();
surface.show(app, query.get('variant') ?? '');
document.documentElement.dataset.ready = 'true';
