import { readFileSync } from 'node:fs';
import type { Recorded } from './browser';

interface Event {
  readonly params?: { readonly url?: unknown; readonly initiator?: unknown };
}

/**
 * Requests in Chromium's network log (--log-net-log), which its network service writes for everything that it sends:
 * pages, extensions, workers, web sockets and the browser itself. Names of events:
 * net/log/net_log_event_type_list.h, URL_REQUEST_START_JOB.
 */
export function readNetLog(path: string): Recorded[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // One event a line; a log whose browser was killed lacks only the closing bracket.
  const constants = JSON.parse(`${(lines[0] ?? '').replace(/,\s*$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  const type = constants.constants.logEventTypes.URL_REQUEST_START_JOB;
  if (type === undefined) throw new Error('The network log knows no URL_REQUEST_START_JOB: its format has changed.');
  return lines.flatMap((line) => {
    if (!line.includes(`"type":${type}`)) return [];
    const { params } = JSON.parse(line.replace(/(,|\]\}?,?)\s*$/, '')) as Event;
    if (typeof params?.url !== 'string') return [];
    const initiator = typeof params.initiator === 'string' ? params.initiator : '';
    return [{ url: params.url, initiator: initiator === 'not an origin' ? '' : initiator }];
  });
}
