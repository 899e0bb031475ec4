import { i18n } from '#i18n';
import { KindGlyph } from './kind-glyph';
import type { KeyChoice, MarkKind } from './state';
import type { TeachProps } from './teach';

const KINDS: readonly MarkKind[] = ['customer', 'agent', 'unknown'];
const STEPS = ['customer', 'agent', 'review'] as const;

/** What to do now, what would be read, and the buttons. */
export function TeachBar({ state, actions }: TeachProps) {
  const { step, host, counts, current, problem, failure } = state;
  return (
    <section class="wt-bar" aria-label={i18n.t('teach.bar')}>
      <p class="wt-step">{i18n.t('teach.step', { step: STEPS.indexOf(step) + 1, steps: STEPS.length, host })}</p>
      <h2>{i18n.t(`teach.do_${step}`)}</h2>
      <p class="wt-help">{i18n.t(`teach.help_${step}`)}</p>
      {step === 'review' && (
        <>
          <ul class="wt-counts">
            {KINDS.map((kind) => (
              <li key={kind}>
                <KindGlyph kind={kind} />
                {i18n.t(`teach.${kind}`)} <strong>{counts[kind]}</strong>
              </li>
            ))}
          </ul>
          <KeyField state={state} actions={actions} />
        </>
      )}
      <p class="wt-text" aria-hidden="true">
        {current && <q>{current.text}</q>}
      </p>
      <p class="wt-problem" role="alert">
        {failure ?? (problem && i18n.t(`teach.problem_${problem}`))}
      </p>
      <div class="wt-buttons">
        {step === 'review' && (
          <button
            type="button"
            class="wt-button wt-primary"
            disabled={state.saving || counts.customer === 0 || state.keys.length === 0}
            onClick={actions.save}
          >
            {i18n.t('teach.save')}
          </button>
        )}
        {step !== 'customer' && (
          <button type="button" class="wt-button" onClick={actions.restart}>
            {i18n.t('teach.restart')}
          </button>
        )}
        <button type="button" class="wt-button" onClick={actions.leave}>
          {i18n.t('teach.leave')}
        </button>
      </div>
    </section>
  );
}

/** By what one conversation is told from another. */
function KeyField({ state: { keys, key }, actions }: TeachProps) {
  if (keys.length === 0) return null;
  return (
    <label class="wt-key">
      {i18n.t('teach.key')}
      <select value={String(key)} onChange={(event) => actions.chooseKey(Number(event.currentTarget.value))}>
        {keys.map((choice, index) => (
          <option key={index} value={String(index)}>
            {keyText(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

function keyText({ from, value }: KeyChoice): string {
  if (from === 'text') return i18n.t('teach.key_text', { value });
  if (from === 'attribute') return i18n.t('teach.key_row', { value });
  return i18n.t('teach.key_address', { value });
}
