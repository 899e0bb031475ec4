import type { FunctionComponent, JSX } from 'preact';
import type { Alert } from '../../lib/core/alert';
import type { Look } from './look';
import type { PanelPlace } from './placement';
import type { OverlayActions, OverlayConversation } from './state';

/** What the panel of a conversation gets from the overlay. */
export interface PanelProps {
  readonly conversation: OverlayConversation;
  readonly look: Look;
  readonly place: PanelPlace;
  readonly collapsed: boolean;
  readonly paused: boolean;
  readonly alert: Alert | undefined;
  readonly actions: OverlayActions;
  readonly onClose: () => void;
  readonly onDismiss: () => void;
  /** Handlers of the handle that moves the chip. */
  readonly move: Pick<JSX.IntrinsicElements['button'], 'onKeyDown' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp'>;
}

export type PanelComponent = FunctionComponent<PanelProps>;

/** Where the panel comes from. It is fetched when it is first wanted, because most pages never show it. */
export interface PanelSource {
  /** Undefined until it has been fetched. */
  readonly Panel: PanelComponent | undefined;
  /** Fetches it; rejects when it cannot be had. */
  readonly fetch: () => Promise<unknown>;
}

/** What panel.js hands over. */
export interface PanelPart {
  readonly Panel: PanelComponent;
  readonly css: string;
}
