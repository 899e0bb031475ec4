import './install-messages';
import { declareLanguage } from '../../../components/shared/document-language';
import './fonts.css';

/** Surfaces by name: `?surface=popup`. Each module renders itself into #app. */
const surfaces = import.meta.glob<{ show: (app: HTMLElement, variant: string) => void }>('./surface-*.tsx');

declareLanguage();
const query = new URLSearchParams(location.search);
const name = query.get('surface') ?? 'icons';
const load = surfaces[`./surface-${name}.tsx`];
const app = document.querySelector<HTMLElement>('#app');
if (!load || !app) throw new Error(`There is no surface "${name}".`);
const surface = await load();
// Letters of each script, so that both are there before the first picture.
await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px Gallery`, 'aع→')));
surface.show(app, query.get('variant') ?? '');
document.documentElement.dataset.ready = 'true';
