import { render } from 'preact';
import type { TeachActions, TeachState } from './state';
import { Teach } from './teach';

/** Puts the teaching surface into a container inside a shadow root that has teach.css. */
export function mountTeach(container: HTMLElement, actions: TeachActions) {
  return {
    show: (state: TeachState) => render(<Teach state={state} actions={actions} />, container),
    remove: () => render(null, container),
  };
}
