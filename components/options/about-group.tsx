import { i18n } from '#i18n';
import { modelText } from './engine-group';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { Row } from './row';

/** Versions, the model's card, licences, and what it must not be used for. */
export function AboutGroup({ model: { version, engine }, actions }: OptionsGroupProps) {
  return (
    <Group id="about" title={i18n.t('options.about')} help={i18n.t('options.about_help')}>
      <Row title={i18n.t('options.version')} help={version} />
      <Row title={i18n.t('options.model')} help={modelText(engine)} beside>
        <a href="/about/model.html">{i18n.t('options.card')}</a>
      </Row>
      <Row title={i18n.t('options.licences')} help={i18n.t('options.licences_help')} beside>
        <a href="/about/licences.html">{i18n.t('options.licences_open')}</a>
      </Row>
      <Row title={i18n.t('options.purpose')} help={i18n.t('options.not_for_decisions')} />
      <Row title={i18n.t('options.demo')} help={i18n.t('options.demo_help')} beside>
        <button type="button" class="button" onClick={actions.openDemo}>
          {i18n.t('options.demo_open')}
        </button>
      </Row>
    </Group>
  );
}
