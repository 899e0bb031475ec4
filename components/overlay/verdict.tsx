import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CorrectionReply } from '../../lib/core/correction';
import type { Level } from '../../lib/core/level';
import { RightIcon, WrongIcon } from '../shared/glyphs';
import { levelText } from '../shared/level-text';
import { LevelChoice } from './level-choice';

export interface VerdictProps {
  readonly level: Level;
  /** Opens the question for the right level at once. */
  readonly asking: boolean;
  readonly onVerdict: (level: Level) => Promise<CorrectionReply | undefined>;
  /** Said after a "wrong", besides the thanks. */
  readonly hint?: string;
  readonly onOptions: () => void;
}

type State =
  | { readonly step: 'open' | 'asking' }
  | { readonly step: 'sent'; readonly level: Level; readonly reply?: CorrectionReply | undefined }
  | { readonly step: 'failed'; readonly why: string };

/** Two small buttons, right and wrong; wrong asks for the level. Thanks, and says what becomes of it. */
export function Verdict({ level, asking, onVerdict, hint, onOptions }: VerdictProps) {
  const [state, setState] = useState<State>({ step: asking ? 'asking' : 'open' });
  const give = (right: Level) => {
    setState({ step: 'sent', level: right });
    onVerdict(right).then(
      (reply) => setState({ step: 'sent', level: right, reply }),
      (error: unknown) => setState({ step: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <div class="wg-verdict">
      {state.step === 'open' && (
        <div class="wg-pair">
          <button
            type="button"
            class="wg-tool"
            title={i18n.t('correction.right')}
            aria-label={i18n.t('correction.right_level', { level: levelText(level) })}
            onClick={() => give(level)}
          >
            <RightIcon />
          </button>
          <button
            type="button"
            class="wg-tool"
            title={i18n.t('correction.wrong')}
            aria-label={i18n.t('correction.wrong_level', { level: levelText(level) })}
            onClick={() => setState({ step: 'asking' })}
          >
            <WrongIcon />
          </button>
        </div>
      )}
      {state.step === 'asking' && (
        <LevelChoice shown={level} onChoose={give} onCancel={() => setState({ step: 'open' })} />
      )}
      <div role="status" class="wg-thanks">
        {state.step === 'sent' && <Thanks level={state.level} reply={state.reply} onOptions={onOptions} />}
        {state.step === 'sent' && state.level !== level && hint !== undefined && <span>{hint}</span>}
        {state.step === 'failed' && i18n.t('correction.failed', { message: state.why })}
      </div>
    </div>
  );
}

interface ThanksProps {
  readonly level: Level;
  readonly reply: CorrectionReply | undefined;
  readonly onOptions: () => void;
}

function Thanks({ level, reply, onOptions }: ThanksProps) {
  return (
    <>
      <span>{i18n.t('correction.thanks', { level: levelText(level) })}</span>
      {reply?.profanity && <span>{i18n.t('correction.profanity')}</span>}
      {reply && !reply.profanity && !reply.adapting && (
        <span>
          {i18n.t('correction.not_adapting')}{' '}
          <button type="button" class="wg-inline" onClick={onOptions}>
            {i18n.t('correction.switch_on')}
          </button>
        </span>
      )}
    </>
  );
}
