import { render } from 'preact';
import { Overlay } from './overlay';
import type { PanelSource } from './panel-source';
import type { OverlayActions, OverlayState } from './state';

/** An overlay that is on a page. */
export interface MountedOverlay {
  show(state: OverlayState): void;
  remove(): void;
}

/** Puts the overlay into a container (inside a shadow root that has overlay.css); it is empty until it is shown a state. */
export function mountOverlay(container: HTMLElement, actions: OverlayActions, panel: PanelSource): MountedOverlay {
  return {
    show: (state) => render(<Overlay {...{ state, actions, panel }} />, container),
    remove: () => render(null, container),
  };
}
