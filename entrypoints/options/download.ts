/** Lets the browser save a text as a file, without a permission for downloads. */
export function saveFile(name: string, parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file's name with today's date: `weatherglass-settings-2026-11-20.json`. */
export function fileName(what: string): string {
  return `weatherglass-${what}-${new Date().toISOString().slice(0, 10)}.json`;
}
