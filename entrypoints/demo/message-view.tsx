import { i18n } from '#i18n';
import type { InboxMessage } from './inbox';

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** One message: a bubble, a note or a line in the middle. */
export function MessageView({ message, follows }: { message: InboxMessage; follows: boolean }) {
  const { id, role, author, text, at } = message;
  const isLine = role === 'system';
  return (
    <li class={`message ${role} ${follows ? 'follows' : ''}`} data-message={id} data-role={role}>
      {!isLine && !follows && (
        <span class="author">
          <span data-author>{author}</span>
          {role === 'bot' && <span class="tag">{i18n.t('demo.bot')}</span>}
          {role === 'note' && <span class="tag">{i18n.t('demo.note')}</span>}
        </span>
      )}
      <p data-text dir="auto">
        {text}
      </p>
      <time datetime={new Date(at).toISOString()}>{CLOCK.format(at)}</time>
    </li>
  );
}
