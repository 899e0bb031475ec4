import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InboxMessage } from './inbox';

interface Props {
  readonly customer: string;
  readonly onWrite: (role: InboxMessage['role'], text: string) => void;
}

/** The agent's composer, with private notes, and a field to write as the customer, which no real help desk has. */
export function WriteView({ customer, onWrite }: Props) {
  const [reply, setReply] = useState('');
  const [isNote, setIsNote] = useState(false);
  const [words, setWords] = useState('');
  const sendReply = (): void => {
    onWrite(isNote ? 'note' : 'agent', reply);
    setReply('');
  };
  return (
    <div class="write">
      <form
        class={isNote ? 'composer is-note' : 'composer'}
        onSubmit={(event) => {
          event.preventDefault();
          sendReply();
        }}
      >
        <textarea
          data-composer
          rows={2}
          value={reply}
          aria-label={i18n.t('demo.reply_to', { customer })}
          placeholder={i18n.t('demo.reply_to', { customer })}
          onInput={(event) => setReply(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            sendReply();
          }}
        />
        <div class="actions">
          <label>
            <input type="checkbox" checked={isNote} onChange={(event) => setIsNote(event.currentTarget.checked)} />
            {i18n.t('demo.as_note')}
          </label>
          <button type="submit" class="primary">
            {i18n.t('demo.send')}
          </button>
        </div>
      </form>
      <form
        class="as-customer"
        onSubmit={(event) => {
          event.preventDefault();
          onWrite('customer', words);
          setWords('');
        }}
      >
        <input
          data-as-customer
          value={words}
          dir="auto"
          autocomplete="off"
          aria-label={i18n.t('demo.write_as', { customer })}
          placeholder={i18n.t('demo.write_as', { customer })}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit">{i18n.t('demo.send_as_customer')}</button>
      </form>
    </div>
  );
}
