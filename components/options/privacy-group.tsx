import { i18n } from '#i18n';
import { Group } from './group';
import type { OptionsGroupProps } from './model';

/** What is read and kept, and the way to take the agreement back. */
export function PrivacyGroup({ model: { consent }, actions }: OptionsGroupProps) {
  return (
    <Group id="privacy" title={i18n.t('options.privacy')} help={i18n.t('options.privacy_help')}>
      <ul class="setting facts">
        <li>{i18n.t('options.privacy_text')}</li>
        <li>{i18n.t('options.privacy_memory')}</li>
        <li>{i18n.t('options.privacy_disk')}</li>
        <li>{i18n.t('options.privacy_network')}</li>
        <li>
          <a href="/about/privacy.html">{i18n.t('welcome.privacy')}</a>
        </li>
      </ul>
      <div class="setting consent">
        <p class="words">
          <strong>{consent ? i18n.t('options.consent_given') : i18n.t('options.consent_missing')}</strong>
          {consent && <span class="muted">{i18n.t('options.withdraw_help')}</span>}
        </p>
        {consent ? (
          <button type="button" class="button" onClick={actions.withdraw}>
            {i18n.t('options.withdraw')}
          </button>
        ) : (
          <button type="button" class="button primary" onClick={actions.openWelcome}>
            {i18n.t('options.agree')}
          </button>
        )}
      </div>
    </Group>
  );
}
