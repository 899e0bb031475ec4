/** Shares with this many digits after the point: rows are in the hundreds, so more would say nothing. */
const DIGITS = 3;
/** Stands where a figure is not defined. */
export const NONE = '–';

/** A cell of a table: text as it is, a figure with three decimals. */
export type Cell = string | number | null | undefined;

/** A share or correlation for people; a whole number stays whole. */
export function figure(value: Cell): string {
  if (typeof value === 'string') return value.replaceAll('|', '/');
  if (value === null || value === undefined || Number.isNaN(value)) return NONE;
  return Number.isInteger(value) && value > 1 ? value.toLocaleString('en') : value.toFixed(DIGITS);
}

/** A share of 0..1 in per cent with at most one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

/** A table; columns of figures are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const isText = (column: number) => rows.some((row) => typeof row[column] === 'string' && !/^\W*\d/.test(row[column]));
  const align = head.map((_, column) => (isText(column) ? '---' : '--:'));
  return [line(head), line(align), ...rows.map((row) => line(row.map(figure)))].join('\n');
}

/**
 * Puts parts into a text at their names in double braces.
 * @throws Error for a name without a part, or a part without a place
 */
export function fill(text: string, parts: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = text.replace(/\{\{([A-Z]+)\}\}/g, (_, name: string) => {
    used.add(name);
    if (parts[name] === undefined) throw new Error(`There is no part for {{${name}}}.`);
    return parts[name];
  });
  const left = Object.keys(parts).filter((name) => !used.has(name));
  if (left.length > 0) throw new Error(`The text has no place for ${left.join(', ')}.`);
  return filled;
}
