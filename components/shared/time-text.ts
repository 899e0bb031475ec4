import { i18n } from '#i18n';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

let relative: Intl.RelativeTimeFormat | undefined;

/**
 * How long ago something was, in short words: "just now", "3 min. ago".
 * @param at milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function agoText(at: number, now: number): string {
  const passed = Math.max(0, now - at);
  const unit = UNITS.find(([, size]) => passed >= size);
  if (!unit) return i18n.t('time.now');
  relative ??= new Intl.RelativeTimeFormat(undefined, { style: 'short' });
  return relative.format(-Math.floor(passed / unit[1]), unit[0]);
}
