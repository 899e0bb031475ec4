import { i18n } from '#i18n';
import { Group } from './group';
import { LanguagesSetting } from './languages-setting';
import type { OptionsGroupProps } from './model';
import { SwitchRow } from './switch-row';

/** Which messages are scored. */
export function LanguagesGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  return (
    <Group id="languages" title={i18n.t('options.languages')} help={i18n.t('options.languages_group_help')}>
      <LanguagesSetting
        languages={values.languages}
        locked={locked.has('languages')}
        onChange={(languages) => actions.change({ languages })}
      />
      <SwitchRow
        name="profanityRule"
        title={i18n.t('options.profanity')}
        help={i18n.t('options.profanity_help')}
        on={values.profanityRule}
        locked={locked.has('profanityRule')}
        onChange={(profanityRule) => actions.change({ profanityRule })}
      />
    </Group>
  );
}
