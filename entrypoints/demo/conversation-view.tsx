import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InboxConversation, InboxMessage } from './inbox';
import { MessageView } from './message-view';
import { WriteView } from './write-view';

interface Props {
  readonly conversation: InboxConversation;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onWrite: (role: InboxMessage['role'], author: string, text: string) => void;
}

/** One conversation with its composers. The data- attributes are what the demo's adapter reads. */
export function ConversationView({ conversation, open, onOpen, onClose, onWrite }: Props) {
  const { key, title, language, customer, agent, messages, closed } = conversation;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [messages.length]);
  return (
    <section
      class="conversation"
      data-conversation={key}
      data-title={customer}
      data-open={open ? '' : undefined}
      data-closed={closed ? '' : undefined}
      data-queue={language.toUpperCase()}
      aria-label={customer}
      onFocusIn={onOpen}
      onPointerDown={onOpen}
    >
      <header>
        <span class="avatar" aria-hidden="true">
          {customer.slice(0, 1)}
        </span>
        <div>
          <h2>{customer}</h2>
          <p class="subject">
            {title} · {language.toUpperCase()}
          </p>
        </div>
        <button type="button" class="close" disabled={closed} onClick={onClose}>
          {closed ? i18n.t('demo.closed') : i18n.t('demo.close')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard. */}
      <ol class="messages" data-messages ref={list} tabIndex={0} aria-label={i18n.t('demo.messages', { customer })}>
        {messages.map((message, index) => (
          <MessageView key={message.id} message={message} follows={follows(messages[index - 1], message)} />
        ))}
      </ol>
      <WriteView
        customer={customer}
        onWrite={(role, text) => onWrite(role, role === 'customer' ? customer : agent, text)}
      />
    </section>
  );
}

/** Written by the same person right after: shown without the name. */
function follows(before: InboxMessage | undefined, message: InboxMessage): boolean {
  return before?.role === message.role && before.author === message.author;
}
