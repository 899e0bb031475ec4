import { useId } from 'preact/hooks';

export interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly placeholder?: string | undefined;
  readonly locked: boolean;
  readonly onChange: (names: string[]) => void;
}

/** A list of names, one a line, saved when the field is left. */
export function Names({ title, names, placeholder, locked, onChange }: NamesProps) {
  const id = useId();
  return (
    <div class="names">
      <label for={id}>{title}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        disabled={locked}
        placeholder={placeholder}
        value={names.join('\n')}
        onChange={(event) => onChange(linesOf(event.currentTarget.value))}
      />
    </div>
  );
}

/** Names that were typed, one a line, each once. */
function linesOf(typed: string): string[] {
  return [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
