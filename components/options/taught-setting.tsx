import { i18n } from '#i18n';
import type { TaughtRules } from '../../lib/core/taught-rule';
import { siteText } from '../shared/own-address';
import { Confirm } from './confirm';
import { FileButton } from './file-button';
import { Row } from './row';

export interface TaughtSettingProps {
  readonly taught: TaughtRules;
  readonly locked: boolean;
  readonly onChange: (taught: TaughtRules) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** Sites that were taught by pointing. */
export function TaughtSetting({ taught, locked, onChange, onExport, onImport }: TaughtSettingProps) {
  const sites = Object.keys(taught);
  const without = (site: string): TaughtRules => {
    const { [site]: _, ...others } = taught;
    return others;
  };
  return (
    <Row
      name="taught"
      title={i18n.t('options.taught')}
      help={i18n.t('options.taught_help')}
      words={sites.join(' ')}
      locked={locked}
    >
      {sites.length === 0 && <p class="muted">{i18n.t('options.taught_none')}</p>}
      {sites.length > 0 && (
        <div class="tools">
          <ul>
            {sites.map((site) => (
              <li key={site}>
                <div class="site">
                  <span>{siteText(site)}</span>
                  {!locked && (
                    <Confirm
                      action={i18n.t('options.taught_delete')}
                      question={i18n.t('options.taught_question', { site: siteText(site) })}
                      onConfirm={() => onChange(without(site))}
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="buttons">
        {sites.length > 0 && (
          <button type="button" class="button" onClick={onExport}>
            {i18n.t('options.taught_export')}
          </button>
        )}
        {!locked && <FileButton words={i18n.t('options.taught_import')} onFile={onImport} />}
      </div>
    </Row>
  );
}
