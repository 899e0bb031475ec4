import type { FunctionComponent, JSX } from 'preact';
import type { Alert } from '../../lib/core/alert';
import type { Look } from './look';
import type { PanelPlace } from './placement';
import type { OverlayActions, OverlayAsk, OverlayConversation } from './state';

/** What the question for the mood gets from the overlay. */
export interface PromptProps {
  readonly conversation: OverlayConversation;
  readonly place: PanelPlace;
  readonly actions: OverlayActions;
  /** Gives the focus back to the chip; closes the panel. */
  readonly onClose: () => void;
}

/** What the panel of a conversation gets from the overlay. */
export interface PanelProps extends PromptProps {
  readonly look: Look;
  readonly collapsed: boolean;
  readonly paused: boolean;
  readonly loading: boolean;
  readonly alert: Alert | undefined;
  /** What a shortcut has asked of this conversation last. */
  readonly ask: OverlayAsk | undefined;
  readonly onDismiss: () => void;
  /** Handlers of the handle that moves the chip. */
  readonly move: Pick<JSX.IntrinsicElements['button'], 'onKeyDown' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp'>;
}

export type PanelComponent = FunctionComponent<PanelProps>;

/** Where the panel comes from. It is fetched when it is first wanted, because most pages never show it. */
export interface PanelSource {
  /** Undefined until it has been fetched. */
  readonly Panel: PanelComponent | undefined;
  /** Comes with the panel: asks for the mood while the panel is closed. */
  readonly Prompt: FunctionComponent<PromptProps> | undefined;
  /** Fetches it; rejects when it cannot be had. */
  readonly fetch: () => Promise<unknown>;
}

/** What panel.js hands over. */
export interface PanelPart {
  readonly Panel: PanelComponent;
  readonly Prompt: FunctionComponent<PromptProps>;
  readonly css: string;
  /** Puts a text into a composer: `inserted`, or why not. */
  readonly insert: (composer: Element, text: string) => string;
}
