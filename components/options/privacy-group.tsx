import { i18n } from '#i18n';
import { CorrectionRows } from './correction-rows';
import { CustomerSearch } from './customer-search';
import { Group } from './group';
import { HistoryRow } from './history-row';
import type { OptionsGroupProps } from './model';
import { NumberRow } from './number-row';
import { Row } from './row';
import { SwitchRow } from './switch-row';

/** What is read and kept, and the ways to take it along, to delete it, and to take the agreement back. */
export function PrivacyGroup({ model, actions }: OptionsGroupProps) {
  const { values, locked, history, corrections, consent } = model;
  return (
    <Group id="privacy" title={i18n.t('options.privacy')} help={i18n.t('options.privacy_help')}>
      <Row title={i18n.t('options.promises')}>
        <ul class="facts">
          <li>{i18n.t('options.privacy_text')}</li>
          <li>{i18n.t('options.privacy_disk')}</li>
          <li>{i18n.t('options.privacy_network')}</li>
          <li>
            <a href="/about/privacy.html">{i18n.t('welcome.privacy')}</a>
          </li>
        </ul>
      </Row>
      <HistoryRow history={history} actions={actions} />
      <NumberRow
        name="retentionDays"
        title={i18n.t('options.retention')}
        help={i18n.t('options.retention_help')}
        unit={i18n.t('options.days')}
        value={values.retentionDays}
        min={0}
        max={3650}
        locked={locked.has('retentionDays')}
        onChange={(retentionDays) => actions.change({ retentionDays })}
      />
      <SwitchRow
        name="keepText"
        title={i18n.t('options.keep_text')}
        help={i18n.t('options.keep_text_help')}
        on={values.keepText}
        locked={locked.has('keepText')}
        onChange={(keepText) => actions.change({ keepText })}
      />
      <CustomerSearch find={actions.findCustomers} onForget={actions.forgetCustomer} />
      <CorrectionRows corrections={corrections} actions={actions} />
      <Row
        title={consent ? i18n.t('options.consent_given') : i18n.t('options.consent_missing')}
        help={consent ? i18n.t('options.withdraw_help') : undefined}
        words={i18n.t('options.withdraw')}
        beside
      >
        {consent ? (
          <button type="button" class="button" onClick={actions.withdraw}>
            {i18n.t('options.withdraw')}
          </button>
        ) : (
          <button type="button" class="button primary" onClick={actions.openWelcome}>
            {i18n.t('options.agree')}
          </button>
        )}
      </Row>
    </Group>
  );
}
