import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KindGlyph } from './kind-glyph';
import type { TeachActions, TeachState } from './state';
import { TeachBar } from './teach-bar';

export interface TeachProps {
  readonly state: TeachState;
  readonly actions: TeachActions;
}

/** Teaching by pointing: a pane over the page that takes clicks and keys, marks, and a bar that says what to do. */
export function Teach({ state, actions }: TeachProps) {
  const pane = useRef<HTMLButtonElement>(null);
  const { step, marks, current } = state;
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  return (
    <section
      class="wt"
      aria-label={i18n.t('teach.name')}
      dir={i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : undefined}
      onKeyDown={(event) => keys(event, actions)}
      onKeyUp={keepFromPage}
      onKeyPress={keepFromPage}
    >
      <button
        type="button"
        class="wt-pane"
        ref={pane}
        aria-label={i18n.t(step === 'review' ? 'teach.pane_review' : 'teach.pane')}
        onPointerMove={(event) => actions.point(event.clientX, event.clientY, event)}
        onWheel={(event) => actions.scroll(event)}
        onClick={(event) => {
          // Without a place it was made by a key.
          if (event.detail === 0) actions.take(event);
          else actions.pick(event.clientX, event.clientY, event);
        }}
      />
      {marks.map(({ kind, box }, index) => (
        <div key={index} class="wt-mark" data-kind={kind} style={at(box)}>
          <span class="wt-tag">
            <KindGlyph kind={kind} />
            {i18n.t(`teach.${kind}`)}
          </span>
        </div>
      ))}
      {current && <div class="wt-current" style={at(current.box)} />}
      <TeachBar state={state} actions={actions} />
      <div class="wt-spoken" role="status">
        {current && (current.kind ? `${i18n.t(`teach.${current.kind}`)}: ${current.text}` : current.text)}
      </div>
    </section>
  );
}

function at({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

function keepFromPage(event: TargetedKeyboardEvent<HTMLElement>): void {
  event.stopPropagation();
}

/** Arrows move between candidates, Escape leaves; Enter is a click on what has the focus. */
function keys(event: TargetedKeyboardEvent<HTMLElement>, actions: TeachActions): void {
  event.stopPropagation();
  if (event.key === 'Escape') actions.leave(event);
  const onPane = event.target instanceof Element && event.target.matches('.wt-pane');
  if (!onPane || !/^Arrow(?:Up|Down)$/.test(event.key)) return;
  event.preventDefault();
  actions.move(event.key === 'ArrowUp' ? -1 : 1, event);
}
