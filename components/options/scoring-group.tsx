import { i18n } from '#i18n';
import { Group, SwitchRow } from './group';
import { LanguagesSetting } from './languages-setting';
import type { OptionsGroupProps } from './model';

/** Which messages are scored, and how. */
export function ScoringGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  return (
    <Group id="rules" title={i18n.t('options.rules')} help={i18n.t('options.rules_help')}>
      <SwitchRow
        title={i18n.t('options.profanity')}
        help={i18n.t('options.profanity_help')}
        on={values.profanityRule}
        locked={locked.has('profanityRule')}
        onChange={(profanityRule) => actions.change({ profanityRule })}
      />
      <LanguagesSetting
        languages={values.languages}
        locked={locked.has('languages')}
        onChange={(languages) => actions.change({ languages })}
      />
    </Group>
  );
}
