import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { alertShown } from '../shared/alert-shown';
import { BellIcon } from '../shared/glyphs';
import { LevelIcon } from '../shared/level-icon';
import { Sparkline } from '../shared/sparkline';
import { AlertBanner } from './alert-banner';
import { lookOf } from './look';
import { PanelMissing } from './panel-missing';
import type { PanelSource } from './panel-source';
import {
  anchor,
  type Box,
  CHIP_HEIGHT,
  freeArea,
  type Position,
  placePanel,
  type Size,
  startPosition,
} from './placement';
import { asksMood, type OverlayActions, type OverlayAsk, type OverlayConversation } from './state';
import { useMove } from './use-move';
import { useOpen } from './use-open';
import { usePanel } from './use-panel';

/** Narrower panes get the icon only. */
const NARROW = 200;
const WIDE = 300;

export interface ConversationChipProps {
  readonly conversation: OverlayConversation;
  readonly composers: readonly Box[];
  readonly viewport: Size;
  readonly paused: boolean;
  readonly loading: boolean;
  readonly ask: OverlayAsk | undefined;
  readonly position: Position | undefined;
  readonly collapsed: boolean;
  readonly actions: OverlayActions;
  readonly panel: PanelSource;
}

/** The level of one conversation on its pane; opens the reasons on hover, focus or click. */
export function ConversationChip(props: ConversationChipProps) {
  const { conversation, composers, viewport, paused, loading, ask, collapsed, actions } = props;
  const { view, title, root, focused } = conversation;
  const chip = useRef<HTMLButtonElement>(null);
  const { open, set, enter, leave } = useOpen();
  const mood = !paused && asksMood(view);
  const { Panel, Prompt, failed, fetch } = usePanel(props.panel, open !== 'closed' || mood);
  const form = useRef<{ last?: unknown; changes: number }>({ changes: -1 });
  const area = freeArea(root, composers, viewport);
  // Read when a move begins, not in every pass.
  const size = () => chip.current?.getBoundingClientRect() ?? { width: CHIP_HEIGHT, height: CHIP_HEIGHT };
  const move = useMove(props.position ?? (area && startPosition(area, conversation.list)), area, size, actions.move);
  useEffect(() => {
    if (!ask) return;
    chip.current?.focus();
    set(ask.what === 'panel' && open !== 'closed' ? 'closed' : 'pinned');
  }, [ask?.id]);
  if (!area) return null;

  const look = lookOf(conversation, paused, loading);
  if (form.current.last !== look.form) form.current = { last: look.form, changes: form.current.changes + 1 };
  const { changes } = form.current;
  const { left, top } = anchor(area, move.position);
  const place = placePanel(area, move.position, composers, viewport);
  const alert = paused || !view || view.state !== 'scored' ? undefined : alertShown(view);
  const narrow = collapsed || area.width < NARROW;
  const toChip = () => chip.current?.focus();
  // In this order: the focus on the chip would open the panel again.
  const close = () => {
    toChip();
    set('closed');
  };
  const acknowledge = () => view && actions.acknowledge(view.id);
  const come = (guest: 'pointer' | 'focus') => {
    fetch();
    enter(guest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== 'closed') close();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and this is none */}
      <div
        class="wg-place"
        role="group"
        aria-label={title || look.name}
        onPointerEnter={() => come('pointer')}
        onPointerLeave={() => leave('pointer')}
        // Focus by a click says nothing: the pointer is there already.
        onFocusIn={(event) => event.currentTarget.querySelector(':focus-visible') && come('focus')}
        onFocusOut={() => leave('focus')}
        onKeyDown={onKeyDown}
      >
        <button
          ref={chip}
          type="button"
          class={`wg-chip${narrow ? ' wg-narrow' : ''}${move.dragging ? ' wg-dragging' : ''}${alert ? ' wg-alerting' : ''}`}
          data-form={String(look.form)}
          style={{
            left: `${left}px`,
            top: `${top}px`,
            translate: `${-100 * move.position.x}% ${-100 * move.position.y}%`,
          }}
          aria-label={i18n.t(alert ? 'overlay.chip_alert' : 'overlay.chip', { level: look.name, title })}
          aria-expanded={open !== 'closed'}
          onClick={() => set(open === 'pinned' ? 'closed' : 'pinned')}
          {...move.handlers}
        >
          {changes > 0 && <span key={changes} class="wg-ring" />}
          <LevelIcon key={look.form} of={look.form} size={20} />
          {!narrow && <span class="wg-name">{look.name}</span>}
          {!narrow && alert && <BellIcon />}
          {!narrow && area.width >= WIDE && view && !paused && view.timeline.length > 1 && (
            <Sparkline timeline={view.timeline} />
          )}
        </button>
        {open !== 'closed' && Panel && (
          <Panel
            {...{ conversation, look, place, collapsed, paused, loading, ask, actions }}
            alert={alert}
            onClose={close}
            onDismiss={() => {
              toChip();
              acknowledge();
            }}
            move={{ ...move.handlers, onKeyDown: move.onKeyDown }}
          />
        )}
        {open !== 'closed' && !Panel && failed && <PanelMissing place={place} onRetry={fetch} onClose={close} />}
      </div>
      {/* Outside: a pointer on its way to a button of the alert must not open the panel in the alert's place. */}
      {open === 'closed' && mood && !alert && Prompt && (
        <Prompt {...{ conversation, place, actions }} onClose={close} />
      )}
      {open === 'closed' && alert && focused && (
        <AlertBanner
          {...{ alert, title, place }}
          onWhy={() => {
            toChip();
            set('pinned');
            acknowledge();
          }}
          onDismiss={() => {
            close();
            acknowledge();
          }}
        />
      )}
    </>
  );
}
