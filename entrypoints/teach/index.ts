import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountTeach } from '../../components/teach/mount';
import css from '../../components/teach/teach.css?inline';
import { handOver } from '../../lib/core/script-registry';
import type { TeachPart } from '../../lib/page/teach-part';
import { send } from '../../lib/protocol';
import { TeachSession } from './session';

/** The page moves and changes under the marks; they follow at least this often. */
const FOLLOW_MS = 400;

/** Teaching by pointing: brought into a page when somebody wants to teach it. */
export default defineUnlistedScript(() => {
  handOver('teach', { start } satisfies TeachPart);
});

/** Lays the teaching surface over the page; when it is over, nothing of it is left. */
function start(done: () => void): void {
  const end = new AbortController();
  const { host, container } = closedHost();
  const session = new TeachSession({
    document,
    save: (rule) => send('teach', { rule }),
    changed: () => show(),
    done: () => end.abort(),
  });
  const surface = mountTeach(container, session.actions);
  const show = (): void => {
    if (end.signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    surface.show(session.state);
  };
  let frame = 0;
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      show();
    });
  };
  const { signal } = end;
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { signal });
  const follow = setInterval(soon, FOLLOW_MS);
  signal.addEventListener('abort', () => {
    clearInterval(follow);
    cancelAnimationFrame(frame);
    surface.remove();
    host.remove();
    done();
  });
  document.documentElement.append(host);
  show();
}

/** An element whose inside the page can neither see nor style, nor send events into. */
function closedHost() {
  const host = document.createElement('weather-glass');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `:host{all:initial!important;display:block!important}${css}`;
  const container = document.createElement('div');
  shadow.append(style, container);
  return { host, container };
}
