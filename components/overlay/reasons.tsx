import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { messageText } from '../shared/message-text';
import { TimelineTable } from '../shared/timeline-table';
import type { OverlayConversation, PanelActions } from './state';
import { Trend } from './trend';
import { useAnswer } from './use-answer';
import { Verdict } from './verdict';
import { WindowMessages } from './window-messages';

export interface ReasonsProps {
  readonly conversation: OverlayConversation;
  readonly view: NonNullable<OverlayConversation['view']>;
  /** Asks for the right level of the newest message at once; another number asks again. */
  readonly wrong: number | undefined;
  readonly actions: PanelActions;
}

/** Why a conversation has its level: its way so far, and the window's messages with the words that moved them. */
export function Reasons({ conversation: { texts }, view, wrong, actions }: ReasonsProps) {
  const { window, timeline, counted } = view;
  const asked = window.flatMap(({ key, scored }) => {
    const text = texts.get(key);
    return scored && text ? [{ key, text }] : [];
  });
  const about = asked.length > 0 ? JSON.stringify([asked, window.map(messageText)]) : undefined;
  const explained = useAnswer(about, () => actions.explain(asked));
  const words = useMemo(() => new Map(explained?.map((one) => [one.key, one.words])), [explained]);
  // The view has the last points only.
  const isCut = counted > timeline.length;
  const whole = useAnswer(isCut ? `${view.updatedAt} ${counted}` : undefined, actions.timeline);
  const points = (isCut && whole) || timeline;
  const newest = wrong === undefined ? undefined : window.findLast(({ key, scored }) => scored && texts.get(key))?.key;
  return (
    <>
      {points.length > 1 && <Trend timeline={points} />}
      {view.state === 'scored' && (
        <div class="wg-judge">
          <span class="wg-muted">{i18n.t('overlay.judge')}</span>
          <Verdict
            key={`${view.level} ${counted}`}
            level={view.level}
            asking={false}
            onVerdict={(level) => actions.judge(level).then(() => undefined)}
            hint={i18n.t('correction.conversation')}
            onOptions={actions.openOptions}
          />
        </div>
      )}
      <WindowMessages key={wrong} {...{ window, texts, words, actions }} asking={newest} />
      <div class="wg-notes wg-muted">
        {[...words.values()].some((list) => list.length > 0) && (
          <p class="wg-legend" aria-hidden="true">
            <span class="wg-word wg-down" data-strength="2">
              {i18n.t('overlay.legend_down')}
            </span>
            <span class="wg-word wg-up" data-strength="2">
              {i18n.t('overlay.legend_up')}
            </span>
          </p>
        )}
        <p>{i18n.t('overlay.why_intro')}</p>
        {points.length > 1 && <TimelineTable timeline={points} />}
      </div>
    </>
  );
}
