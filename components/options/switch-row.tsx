import type { SettingName } from '../../lib/store/declared-settings';
import { Locked } from './group';
import { useFits } from './search';

export interface SwitchRowProps {
  /** The declared setting that it controls. */
  readonly name?: SettingName;
  readonly title: string;
  readonly help: string;
  readonly on: boolean;
  readonly locked: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ name, title, help, on, locked, onChange }: SwitchRowProps) {
  const hidden = !useFits(title, help);
  return (
    <label class="switch setting beside" data-setting={name} hidden={hidden}>
      <span class="words">
        <strong>{title}</strong>
        <span class="muted">{help}</span>
        {locked && <Locked />}
      </span>
      <input
        type="checkbox"
        checked={on}
        disabled={locked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
