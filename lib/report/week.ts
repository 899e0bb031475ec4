interface WeekInfo {
  readonly firstDay: number;
}

/**
 * On which day weeks begin where people live, as Date.getDay counts: 0 is Sunday. Monday (ISO 8601) where the browser
 * does not tell.
 * @param locale such as en-US
 */
export function weekStart(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
    return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
  } catch {
    return 1;
  }
}
