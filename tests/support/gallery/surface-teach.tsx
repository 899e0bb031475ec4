import { mountTeach } from '../../../components/teach/mount';
import type { TeachActions, TeachState } from '../../../components/teach/state';
import styles from '../../../components/teach/teach.css?inline';

const done = () => undefined;
const actions: TeachActions = {
  point: done,
  pick: done,
  move: done,
  take: done,
  scroll: done,
  chooseKey: done,
  restart: done,
  save: done,
  leave: done,
};
const SAID = ['Hello, I ordered a kettle last week.', 'Good morning! Let me look.', 'It should have come on Tuesday.'];
const boxes = SAID.map((_, index) => ({ x: index === 1 ? 460 : 60, y: 70 + index * 80, width: 420, height: 56 }));
const first: TeachState = {
  ...{ step: 'customer', host: 'chat.example.com', marks: [], keys: [], key: 0, saving: false },
  counts: { customer: 0, agent: 0, unknown: 0 },
};
const review: TeachState = {
  ...first,
  step: 'review',
  marks: boxes.map((box, index) => ({ box, kind: index === 1 ? 'agent' : 'customer' })),
  counts: { customer: 2, agent: 1, unknown: 0 },
  keys: [
    { from: 'path', value: '/chat/58112' },
    { from: 'text', value: 'Anna Berg' },
  ],
};
const variants: Readonly<Record<string, TeachState>> = {
  '': { ...first, ...(boxes[0] ? { current: { box: boxes[0], text: SAID[0] ?? '' } } : {}) },
  agent: { ...first, step: 'agent', marks: review.marks.slice(0, 1), problem: 'same_message' },
  review,
  saving: { ...review, saving: true },
};

/** Teaching by pointing, over an invented chat. */
export function show(app: HTMLElement, variant: string): void {
  document.title = 'An invented chat tool';
  document.body.style.margin = '0';
  app.setAttribute('role', 'main');
  app.style.cssText = 'height: 700px; background: light-dark(#fff, #20252b); color-scheme: light dark';
  const heading = app.appendChild(document.createElement('h1'));
  heading.textContent = 'Anna Berg';
  heading.style.cssText = 'margin: 0; padding: 14px; font: 600 16px Gallery; color: light-dark(#222, #ddd)';
  for (const [index, { x, y, width, height }] of boxes.entries()) {
    const message = app.appendChild(document.createElement('p'));
    message.textContent = SAID[index] ?? '';
    message.style.cssText = `position: absolute; box-sizing: border-box; margin: 0; padding: 14px; border-radius: 12px;
      font: 14px Gallery; color: light-dark(#222, #ddd); background: light-dark(#eef1f4, #2c343c);
      left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
  }
  const shadow = document.body.appendChild(document.createElement('weather-glass')).attachShadow({ mode: 'open' });
  const style = shadow.appendChild(document.createElement('style'));
  style.textContent = styles;
  mountTeach(shadow.appendChild(document.createElement('div')), actions).show(variants[variant] ?? first);
}
