import { i18n } from '#i18n';
import type { HistoryState } from '../../lib/core/history';
import { Confirm } from './confirm';
import type { OptionsActions } from './model';
import { Row } from './row';

export interface HistoryRowProps {
  readonly history: HistoryState | undefined;
  readonly actions: Pick<OptionsActions, 'exportHistory' | 'forgetHistory' | 'forgetSetAside'>;
}

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const number = new Intl.NumberFormat();
const megabytes = new Intl.NumberFormat(undefined, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

/** What the history holds, how it fares, and the ways to export and to delete it. */
export function HistoryRow({ history, actions }: HistoryRowProps) {
  const empty = !history || history.conversations + history.messages + history.events === 0;
  return (
    <Row title={i18n.t('options.history')} help={i18n.t('options.history_help')}>
      {history && <Trouble history={history} />}
      {history && (
        <dl class="figures">
          <Figure name={i18n.t('options.history_conversations')} value={number.format(history.conversations)} />
          <Figure name={i18n.t('options.history_messages')} value={number.format(history.messages)} />
          <Figure name={i18n.t('options.history_size')} value={megabytes.format(history.bytes / 1e6)} />
          <Figure
            name={i18n.t('options.history_oldest')}
            value={history.oldest === undefined ? '–' : date.format(history.oldest)}
          />
        </dl>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={empty} onClick={() => actions.exportHistory()}>
          {i18n.t('options.history_export')}
        </button>
        <Confirm
          action={i18n.t('options.history_delete')}
          question={i18n.t('options.history_delete_question')}
          disabled={empty}
          onConfirm={actions.forgetHistory}
        />
      </div>
      {history?.setAside.map(({ name, at }) => (
        <div key={name} class="note bad aside">
          <p>{i18n.t('options.set_aside', { date: date.format(at) })}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={() => actions.exportHistory(name)}>
              {i18n.t('options.set_aside_export')}
            </button>
            <Confirm
              action={i18n.t('options.set_aside_delete')}
              question={i18n.t('options.set_aside_question', { date: date.format(at) })}
              onConfirm={() => actions.forgetSetAside(name)}
            />
          </div>
        </div>
      ))}
    </Row>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Why nothing (more) is recorded. */
function Trouble({ history: { state, message = '' } }: { readonly history: HistoryState }) {
  if (state === 'ok') return null;
  if (state === 'off') return <p class="note">{i18n.t('options.history_off')}</p>;
  return (
    <p class="note bad" role="alert">
      {state === 'full' ? i18n.t('options.history_full') : i18n.t('options.history_broken', { message })}
    </p>
  );
}
