import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingName } from '../../lib/store/declared-settings';
import { Row } from './row';

export interface NumberRowProps {
  readonly name: SettingName;
  readonly title: string;
  readonly help: string;
  /** Stands behind the field: "minutes". */
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly locked: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number in a range. It is saved when the field is left; what is not allowed stays to be mended. */
export function NumberRow({ name, title, help, unit, value, min, max, locked, onChange }: NumberRowProps) {
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const take = (typed: string) => {
    const number = Number(typed);
    const allowed = /^\d+$/.test(typed.trim()) && number >= min && number <= max;
    setWrong(!allowed);
    if (allowed && number !== value) onChange(number);
  };
  return (
    <Row {...{ name, title, help, locked }} words={unit} beside>
      <div class="number">
        <input
          type="number"
          aria-label={`${title} (${unit})`}
          aria-invalid={wrong}
          aria-describedby={wrong ? id : undefined}
          {...{ min, max, value }}
          disabled={locked}
          onChange={(event) => take(event.currentTarget.value)}
        />
        <span class="muted">{unit}</span>
      </div>
      {wrong && (
        <p id={id} class="note bad" role="alert">
          {i18n.t('options.not_in_range', { min, max })}
        </p>
      )}
    </Row>
  );
}
