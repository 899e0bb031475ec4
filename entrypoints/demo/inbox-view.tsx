import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { ControlsView } from './controls-view';
import { ConversationView } from './conversation-view';
import type { Inbox } from './inbox';
import type { Player } from './player';

interface Props {
  readonly inbox: Inbox;
  readonly player: Player;
  /** The user has agreed that messages are read. */
  readonly consent: ReadonlySignal<boolean>;
  /** One conversation at a time instead of all side by side. */
  readonly single?: boolean | undefined;
}

/** The whole demo help desk: bar, list of conversations, and the conversations side by side. */
export function InboxView({ inbox, player, consent, single }: Props) {
  const conversations = inbox.conversations.value;
  const openKey = inbox.openKey.value;
  return (
    <div class="desk">
      <header class="bar">
        <h1>{i18n.t('demo.title')}</h1>
        <p class="about">{i18n.t('demo.about')}</p>
        <ControlsView player={player} />
        {!consent.value && (
          <p class="not-agreed">
            {i18n.t('demo.not_agreed')} <a href="/welcome.html">{i18n.t('demo.set_up')}</a>
          </p>
        )}
      </header>
      <nav class="rows" aria-label={i18n.t('demo.conversations')}>
        <h2>
          {i18n.t('demo.conversations')} <span>{conversations.length}</span>
        </h2>
        <ul>
          {conversations.map(({ key, customer, messages }) => (
            <li key={key}>
              <button type="button" data-row={key} aria-pressed={key === openKey} onClick={() => inbox.open(key)}>
                <span class="avatar" aria-hidden="true">
                  {customer.slice(0, 1)}
                </span>
                <span class="who">{customer}</span>
                <span class="snippet" dir="auto">
                  {messages.at(-1)?.text ?? i18n.t('demo.nothing_yet')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main class={single ? 'columns single' : 'columns'}>
        {conversations.map((conversation) => (
          <ConversationView
            key={conversation.key}
            conversation={conversation}
            open={conversation.key === openKey}
            onOpen={() => inbox.open(conversation.key)}
            onClose={() => inbox.close(conversation.key)}
            onWrite={(role, author, text) => inbox.write(conversation.key, role, author, text)}
          />
        ))}
      </main>
    </div>
  );
}
