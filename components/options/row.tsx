import type { ComponentChildren } from 'preact';
import type { SettingName } from '../../lib/store/declared-settings';
import { Locked } from './group';
import { useFits } from './search';

export interface RowProps {
  /** The declared setting that it controls; absent where it shows something else. */
  readonly name?: SettingName | undefined;
  readonly title: string;
  /** What it does, in one sentence. */
  readonly help?: string | undefined;
  /** More words by which it is found. */
  readonly words?: string | undefined;
  /** The organisation has set it. */
  readonly locked?: boolean | undefined;
  /** The control stands beside the words rather than below them. */
  readonly beside?: boolean;
  readonly children?: ComponentChildren;
}

/** One row of a group: title, sentence, lock and whatever it holds. Hidden when a search leaves it out. */
export function Row({ name, title, help = '', words = '', locked = false, beside = false, children }: RowProps) {
  const hidden = !useFits(title, help, words);
  return (
    <div class={beside ? 'setting beside' : 'setting'} data-setting={name} hidden={hidden}>
      <div class="words">
        <strong>{title}</strong>
        {help && <span class="muted">{help}</span>}
        {locked && <Locked />}
      </div>
      {children}
    </div>
  );
}
