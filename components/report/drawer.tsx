import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WholeConversation } from '../../lib/core/history';
import type { Contact } from '../../lib/report/contact';
import type { MarksOf } from '../../lib/report/filter';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { ConversationPart } from './conversation-part';
import { countText, momentText, nameText, tagText } from './format';
import type { ReportActions, Selection } from './model';

export interface DrawerProps {
  readonly selection: Selection | undefined;
  readonly opened: WholeConversation | undefined;
  readonly marksOf: MarksOf;
  readonly canGo: boolean;
  readonly canMark: boolean;
  readonly actions: ReportActions;
}

const PAGE = 50;

/** The conversations behind a number, and one of them with its timeline; a dialog at the side. */
export function Drawer({ selection, opened, marksOf, canGo, canMark, actions }: DrawerProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const isOpen = selection !== undefined || opened !== undefined;
  useEffect(() => {
    if (isOpen && ref.current?.open === false) ref.current.showModal();
    if (!isOpen) ref.current?.close();
  }, [isOpen]);
  const close = () => {
    actions.open(undefined);
    actions.select(undefined);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes by Escape, too.
    <dialog
      ref={ref}
      class="drawer"
      aria-labelledby="drawer-title"
      onClose={close}
      onClick={(event) => event.target === ref.current && close()}
    >
      {isOpen && (
        <div class="drawer-body">
          <header class="drawer-head">
            {opened && selection && (
              <button type="button" class="link" onClick={() => actions.open(undefined)}>
                {i18n.t('report.to_list')}
              </button>
            )}
            <h2 id="drawer-title">{opened ? nameText(opened.conversation.title) : selection?.title}</h2>
            <button type="button" class="button" onClick={close}>
              {i18n.t('report.close')}
            </button>
          </header>
          {opened ? (
            <ConversationPart whole={opened} {...{ marksOf, canGo, canMark, actions }} />
          ) : (
            selection && (
              <List key={selection.title} contacts={selection.contacts} marksOf={marksOf} onOpen={actions.open} />
            )
          )}
        </div>
      )}
    </dialog>
  );
}

function List({
  contacts,
  marksOf,
  onOpen,
}: {
  contacts: readonly Contact[];
  marksOf: MarksOf;
  onOpen: ReportActions['open'];
}) {
  const [shown, setShown] = useState(PAGE);
  const newest = contacts.toReversed();
  return (
    <>
      <p class="muted">{i18n.t('report.contacts_count', contacts.length)}</p>
      <ul class="people">
        {newest.slice(0, shown).map((contact) => (
          <li key={contact.id}>
            <button type="button" onClick={() => onOpen(contact)}>
              <LevelIcon
                of={contact.end?.level ?? 'nothing'}
                size={20}
                label={contact.end ? levelText(contact.end.level) : i18n.t('state.nothing')}
              />
              <strong>
                {marksOf(contact).isStarred && '★ '}
                {nameText(contact.title)}
              </strong>
              <span class="muted small">
                {[contact.queue, contact.toolName, ...marksOf(contact).tags.map(tagText)].filter(Boolean).join(' · ')}
              </span>
              <span class="muted small end">{momentText(contact.at)}</span>
            </button>
          </li>
        ))}
      </ul>
      {newest.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + 4 * PAGE)}>
          {i18n.t('report.more', { count: countText(newest.length - shown) })}
        </button>
      )}
    </>
  );
}
