import { i18n } from '#i18n';
import type { WordEffect } from '../../lib/core/explanation';
import type { WindowMessage } from '../../lib/core/report';
import { languageName } from '../shared/language-text';
import { LevelIcon } from '../shared/level-icon';
import { messageText } from '../shared/message-text';
import { MarkedText } from './marked-text';
import type { PanelActions } from './state';
import { Verdict } from './verdict';

export interface WindowMessagesProps {
  /** Oldest first. */
  readonly window: readonly WindowMessage[];
  readonly texts: ReadonlyMap<string, string>;
  /** The words that moved each message, by its key. */
  readonly words: ReadonlyMap<string, readonly WordEffect[]>;
  /** Key of the message whose right level is asked for at once. */
  readonly asking: string | undefined;
  readonly actions: Pick<PanelActions, 'correct' | 'openOptions'>;
}

/** The messages that made the level, newest first, as full as their evidence. */
export function WindowMessages({ window, texts, words, asking, actions }: WindowMessagesProps) {
  return (
    <ol class="wg-messages">
      {window.toReversed().map((message) => {
        const text = texts.get(message.key);
        return (
          <li key={message.key}>
            <LevelIcon
              of={message.scored ? message.level : 'unscored'}
              fullness={message.evidence}
              size={20}
              label={messageText(message)}
            />
            <div class="wg-message">
              <div class="wg-said">
                {text === undefined && <i class="wg-muted">{i18n.t('message.text_gone')}</i>}
                {text && <MarkedText text={text} words={words.get(message.key)} />}
                <Marks message={message} />
              </div>
              {text && message.scored && (
                <Verdict
                  // A message that was scored anew can be judged anew.
                  key={`${message.level} ${asking === message.key}`}
                  level={message.level}
                  asking={asking === message.key}
                  onVerdict={(level) => actions.correct({ key: message.key, text, level })}
                  onOptions={actions.openOptions}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What is special about a message: it was not scored, or the profanity rule decided. */
function Marks({ message }: { readonly message: WindowMessage }) {
  if (!message.scored) {
    const language = message.reason === 'language' ? languageName(message.language) : undefined;
    const words = language === undefined ? messageText(message) : i18n.t('state.unscored_language', { language });
    return <span class="wg-mark">{words}</span>;
  }
  if (!message.profanity) return null;
  return (
    <span class="wg-mark wg-bad">
      {message.profanity === 'abuse' ? i18n.t('message.profanity_abuse') : i18n.t('message.profanity_swearing')}
    </span>
  );
}
