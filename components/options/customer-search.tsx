import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Confirm } from './confirm';
import type { Customer, OptionsActions } from './model';
import { Row } from './row';

export interface CustomerSearchProps {
  readonly find: OptionsActions['findCustomers'];
  readonly onForget: OptionsActions['forgetCustomer'];
}

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** Finds a customer in the history by name or number, and deletes all that is kept of them. */
export function CustomerSearch({ find, onForget }: CustomerSearchProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Customer[]>();
  const search = async () => setFound(typed.trim() === '' ? undefined : await find(typed.trim()));
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void search();
  };
  return (
    <Row title={i18n.t('options.customer')} help={i18n.t('options.customer_help')}>
      <form class="field" onSubmit={submit} aria-label={i18n.t('options.customer')}>
        <input
          type="text"
          aria-label={i18n.t('options.customer_name')}
          placeholder={i18n.t('options.customer_name')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {i18n.t('options.customer_find')}
        </button>
      </form>
      <div role="status">{found?.length === 0 && <p class="muted">{i18n.t('options.customer_none')}</p>}</div>
      {found && found.length > 0 && (
        <ul class="customers">
          {found.map((customer) => (
            <li key={customer.conversation}>
              <span class="words">
                <strong>{customer.title}</strong>
                <span class="muted">
                  {customer.toolName} · {i18n.t('options.customer_conversations', customer.conversations)} ·{' '}
                  {date.format(customer.updatedAt)}
                </span>
              </span>
              <Confirm
                action={i18n.t('options.customer_delete')}
                question={i18n.t('options.customer_question', { customer: customer.title })}
                onConfirm={() => void onForget(customer).then(search)}
              />
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
}
