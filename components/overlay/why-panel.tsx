import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadingProblem } from '../../lib/core/report';
import { levelText } from '../shared/level-text';
import { helpOf } from './help';
import { MoodPrompt } from './mood-prompt';
import { PanelHead } from './panel-head';
import type { PanelPart, PanelProps, PromptProps } from './panel-source';
import { PanelTools } from './panel-tools';
import { panelStyle } from './placement';
import { Reasons } from './reasons';
import { asksMood, type PanelActions } from './state';
import { useAnswer } from './use-answer';

export interface WhyPanelProps extends PanelProps {
  readonly own: PanelActions;
}

/** The panel, and the question for the mood, with what their buttons do. */
export function panelWith(actions: (props: PromptProps) => PanelActions): Pick<PanelPart, 'Panel' | 'Prompt'> {
  return {
    Panel: (props) => <WhyPanel {...props} own={actions(props)} />,
    Prompt: (props) => (
      <section class="wg-card wg-prompt" style={panelStyle(props.place)}>
        <Mood {...props} focus={false} own={actions(props)} />
      </section>
    ),
  };
}

/** Problems that teaching can solve. */
const TEACHABLE: readonly ReadingProblem[] = ['no-adapter', 'no-list', 'no-key', 'adapter-failed'];

/** So low that its parts cannot scroll for themselves. */
const SHORT = 440;

/** The reasons for a level, and what can be done about the conversation and the overlay. */
export function WhyPanel(props: WhyPanelProps) {
  const { conversation, look, place, paused, alert, own, ask } = props;
  const { view, title, problem } = conversation;
  const help = helpOf(conversation, paused, props.loading);
  const survey = useAnswer(view?.id, own.surveyOffered);
  // Who ends it here is asked here.
  const endedBefore = useRef(view?.wrapUp?.end !== undefined);
  const live = view && !paused && !problem ? view : undefined;
  return (
    <section
      class={place.maxHeight < SHORT ? 'wg-card wg-why wg-short' : 'wg-card wg-why'}
      style={panelStyle(place)}
      aria-label={`${look.name}. ${title}`}
    >
      <PanelHead {...props} />
      {alert && (
        <p class="wg-fell" data-form={String(alert.level)}>
          {i18n.t('overlay.alert', { level: levelText(alert.level).toLowerCase() })}
          <button type="button" class="wg-button" onClick={props.onDismiss}>
            {i18n.t('overlay.dismiss')}
          </button>
        </p>
      )}
      {asksMood(view) && <Mood {...props} focus={!endedBefore.current} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it */}
      <section class="wg-body" tabIndex={0} aria-label={i18n.t('overlay.why', { title })}>
        {help && <p>{help}</p>}
        {problem === 'engine-failed' && !paused && (
          <button type="button" class="wg-button wg-retry" onClick={own.restartEngine}>
            {i18n.t('overlay.retry')}
          </button>
        )}
        {problem && TEACHABLE.includes(problem) && !paused && (
          <button type="button" class="wg-button wg-retry" onClick={own.teach}>
            {i18n.t('overlay.teach')}
          </button>
        )}
        {live && live.window.length > 0 && (
          <Reasons
            conversation={conversation}
            view={live}
            wrong={ask?.what === 'wrong' ? ask.id : undefined}
            actions={own}
          />
        )}
      </section>
      {live && <PanelTools view={live} survey={survey === true} actions={own} />}
      <footer class="wg-foot">
        <button type="button" class="wg-link" onClick={own.hideSite}>
          {i18n.t('overlay.hide_site')}
        </button>
        <button type="button" class="wg-link" onClick={own.openOptions}>
          {i18n.t('overlay.options')}
        </button>
      </footer>
    </section>
  );
}

interface MoodProps extends PromptProps {
  readonly focus: boolean;
  readonly own: PanelActions;
}

/** Once answered, there is nothing more to do here. */
function Mood({ conversation: { title }, focus, own, onClose }: MoodProps) {
  return (
    <MoodPrompt
      title={title}
      focus={focus}
      onShown={() => own.wrapUp({ action: 'shown' })}
      onAnswer={(mood) => {
        own.wrapUp(mood === null ? { action: 'skip' } : { action: 'mood', mood });
        onClose();
      }}
    />
  );
}
