import { i18n } from '#i18n';
import type { QueueRules } from '../../lib/core/queue';
import { Names } from './names';
import { Row } from './row';

export interface QueuesSettingProps {
  readonly queues: QueueRules;
  readonly locked: boolean;
  readonly onChange: (queues: { only: string[]; never: string[] }) => void;
}

/** Which queues are scored: two lists of names, one a line, saved when the field is left. */
export function QueuesSetting({ queues, locked, onChange }: QueuesSettingProps) {
  const change = (patch: Partial<QueueRules>) => {
    const next = { ...queues, ...patch };
    onChange({ only: [...next.only], never: [...next.never] });
  };
  return (
    <Row
      name="queues"
      title={i18n.t('options.queues')}
      help={i18n.t('options.queues_help')}
      words={`${i18n.t('options.queues_only')} ${i18n.t('options.queues_never')}`}
      locked={locked}
    >
      <div class="pair">
        <Names
          title={i18n.t('options.queues_only')}
          names={queues.only}
          placeholder={i18n.t('options.queues_placeholder')}
          locked={locked}
          onChange={(only) => change({ only })}
        />
        <Names
          title={i18n.t('options.queues_never')}
          names={queues.never}
          placeholder={i18n.t('options.queues_placeholder')}
          locked={locked}
          onChange={(never) => change({ never })}
        />
      </div>
    </Row>
  );
}
