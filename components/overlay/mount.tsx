import type { Signal } from '@preact/signals';
import { render } from 'preact';
import { Overlay } from './overlay';
import type { OverlayActions, OverlayState } from './state';

/**
 * Shows the overlay in a container (inside a shadow root that has overlay.css) and keeps it in step with the state.
 * @returns removes it again
 */
export function mountOverlay(container: HTMLElement, state: Signal<OverlayState>, actions: OverlayActions): () => void {
  render(<Overlay state={state} actions={actions} />, container);
  return () => render(null, container);
}
