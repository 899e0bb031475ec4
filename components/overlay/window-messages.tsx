import { i18n } from '#i18n';
import type { WindowMessage } from '../../lib/core/report';
import { LevelIcon } from '../shared/level-icon';
import { messageText } from '../shared/message-text';

export interface WindowMessagesProps {
  /** Oldest first. */
  readonly window: readonly WindowMessage[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The messages that made the level, newest first, as full as their evidence. */
export function WindowMessages({ window, texts }: WindowMessagesProps) {
  return (
    <ol class="wg-messages">
      {window.toReversed().map((message) => (
        <li key={message.key}>
          <LevelIcon
            of={message.scored ? message.level : 'unscored'}
            fullness={message.evidence}
            size={20}
            label={messageText(message)}
          />
          <div class="wg-message">
            <Text text={texts.get(message.key)} />
            <Marks message={message} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Text({ text }: { text: string | undefined }) {
  if (text === undefined) return <i class="wg-muted">{i18n.t('message.text_gone')}</i>;
  return text === '' ? null : (
    <span class="wg-text" dir="auto" title={text}>
      {text}
    </span>
  );
}

/** What is special about a message: it was not scored, or the profanity rule decided. */
function Marks({ message }: { message: WindowMessage }) {
  if (!message.scored) return <span class="wg-mark">{messageText(message)}</span>;
  if (!message.profanity) return null;
  return (
    <span class="wg-mark wg-bad">
      {message.profanity === 'abuse' ? i18n.t('message.profanity_abuse') : i18n.t('message.profanity_swearing')}
    </span>
  );
}
