export interface FileButtonProps {
  readonly words: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets people choose a JSON file. */
export function FileButton({ words, onFile }: FileButtonProps) {
  return (
    <label class="button file">
      {words}
      <input
        type="file"
        class="wg-spoken"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
