import { i18n } from '#i18n';
import type { Figure } from '../../lib/report/figures';
import type { Interval } from '../../lib/report/intervals';
import { RULE_TAGS } from '../../lib/report/tag-names';

/** How the values of a figure are written. */
export type Unit = 'score' | 'share' | 'stars' | 'time' | 'count';

const decimal = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const hundredths = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });
const whole = new Intl.NumberFormat();
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A count with the separators of the locale. */
export function countText(count: number): string {
  return whole.format(count);
}

export function percentText(share: number): string {
  return percent.format(share);
}

/** A value in its unit. */
export function valueText(value: number, unit: Unit): string {
  switch (unit) {
    case 'score':
      return signed.format(value);
    case 'share':
      return percent.format(value);
    case 'stars':
      return decimal.format(value);
    case 'time':
      return durationText(value);
    case 'count':
      return whole.format(value);
  }
}

/** The size of a change, without a sign. */
export function sizeText(size: number, unit: Unit): string {
  return unit === 'score' ? hundredths.format(size) : valueText(size, unit);
}

/** A figure in words: its value, "too few", or a dash where there is none. */
export function figureText({ value, isThin, count }: Figure, unit: Unit): string {
  if (value === undefined) return '–';
  return isThin ? i18n.t('report.too_few', { count }) : valueText(value, unit);
}

/** From where to where the true value lies. */
export function intervalText({ low, high }: Interval, unit: Unit): string {
  return i18n.t('report.interval', { low: valueText(low, unit), high: valueText(high, unit) });
}

/** Milliseconds in words of at most two units: "45 s", "3 min", "2 h 10 min", "12 d". */
export function durationText(milliseconds: number): string {
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(undefined, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return unit(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unit(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
  return unit(Math.round(hours / 24), 'day');
}

export function dayText(at: number): string {
  return day.format(at);
}

export function momentText(at: number): string {
  return moment.format(at);
}

let languages: Intl.DisplayNames | undefined;

/** The name of a language code as in LANGUAGES; "Unknown" where none was recognised. */
export function languageText(code: string): string {
  if (code === 'und' || code === 'other' || code === '') return i18n.t('report.unknown');
  languages ??= new Intl.DisplayNames(undefined, { type: 'language' });
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A name that a tool gave, or that it gave none. */
export function nameText(name: string): string {
  return name === '' ? i18n.t('report.unknown') : name;
}

/** A rule's tag in the reader's language; a tag by hand as it was written. */
export function tagText(tag: string): string {
  const rule = RULE_TAGS.find((one) => one === tag);
  return rule ? i18n.t(`report_tag.${rule}`) : tag;
}
