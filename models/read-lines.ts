const NEWLINE = 0x0a;
/** Bytes of a line that are kept; the scorer looks at 4,000 characters, which are at most 16,000 bytes. */
const KEPT = 20_000;

/**
 * Cuts a byte stream into lines without keeping more of a line than the scorer looks at.
 * A carriage return before the newline goes; bytes that are not UTF-8 become U+FFFD; a last line without newline counts.
 * @returns the lines that each chunk completed, oldest first
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  let kept = 0;
  let open = false;
  const keep = (part: Uint8Array): void => {
    open ||= part.length > 0;
    const room = part.slice(0, KEPT - kept);
    if (room.length === 0) return;
    parts.push(room);
    kept += room.length;
  };
  const finish = (): string => {
    const line = decoder.decode(Buffer.concat(parts)).replace(/\r$/, '');
    parts = [];
    kept = 0;
    open = false;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (open) yield [finish()];
}
