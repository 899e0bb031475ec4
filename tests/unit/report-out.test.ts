// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRules } from '../../lib/report/check-rules';
import { type CsvCell, csvText } from '../../lib/report/csv';
import { writeDigest } from '../../lib/report/digest';
import { FILE_VERSION, FileRefused, readFile, writeFile } from '../../lib/report/file';
import { loadReport } from '../../lib/report/load';
import { recordsSource } from '../../lib/report/records-source';
import { Reporter } from '../../lib/report/report';
import { isDue, lastDue, waitAfter } from '../../lib/report/schedule';
import { contactTable, groupTable, seriesTable } from '../../lib/report/tables';
import { USUAL_RULES } from '../../lib/report/tags';
import { USUAL_VIEW } from '../../lib/report/view';
import { MIGRATIONS } from '../../lib/store/history/migrations/index';
import { makeHistory } from '../support/made-history';

const now = new Date(2026, 5, 30, 12).getTime();
const made = makeHistory({ seed: 9, conversations: 120, days: 60, now });

/** Reads CSV by the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = pattern.exec(text); match && pattern.lastIndex <= text.length; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (match[3] === '' || pattern.lastIndex === text.length) break;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('is read back as it was written, apostrophes before formulas apart', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a,b', 'say "x"', 'one\r\ntwo', '=1+1', '-5', '＝A1'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = csvText(rows);
        expect(text.startsWith('\uFEFF')).toBe(true);
        const back = readCsv(text.slice(1));
        expect(
          back.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, ''))),
        ).toEqual(rows);
        for (const one of back.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
      }),
    );
  });

  it('numbers stay numbers, also negative ones; nothing is an empty cell', () => {
    expect(csvText([['a', -0.5, undefined, Number.NaN]])).toBe('\uFEFFa,-0.5,,\r\n');
  });

  it('of a report has a row for each conversation, point and group, as wide as its head', async () => {
    const report = new Reporter(await loadReport(recordsSource(made)), USUAL_RULES).report(
      { ...USUAL_VIEW, choice: { kind: 'all' } },
      { now, firstDay: 1 },
    );
    const tables: [CsvCell[][], number][] = [
      [contactTable(report), report.contacts.length],
      [seriesTable(report), report.series.length],
      [groupTable(report), report.agents.length + report.queues.length + report.tools.length],
    ];
    for (const [rows, count] of tables) {
      expect(rows).toHaveLength(count + 1);
      for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
    }
  });
});

describe('the file of a history', () => {
  it('looked at elsewhere gives the same report', async () => {
    const view = { ...USUAL_VIEW, choice: { kind: 'all' as const } };
    const reportOf = async (records: typeof made) =>
      new Reporter(await loadReport(recordsSource(records)), USUAL_RULES).report(view, { now, firstDay: 1 });
    const { isDemo, ...back } = readFile(writeFile(made, now, true));
    expect(isDemo).toBe(true);
    const [one, other] = [await reportOf(made), await reportOf(back)];
    expect({ ...other, marksOf: 0 }).toEqual({ ...one, marksOf: 0 });
  });

  it('has the version of the database', () => {
    expect(FILE_VERSION).toBe(MIGRATIONS.length);
  });

  const problemOf = (text: string) => {
    try {
      readFile(text);
    } catch (error) {
      return error instanceof FileRefused ? error.problem : String(error);
    }
    return 'none';
  };
  const whole = JSON.parse(writeFile(made, now)) as Record<string, unknown>;

  it.each([
    ['{', 'not-json'],
    ['[]', 'not-ours'],
    ['{"format":"other","version":3}', 'not-ours'],
    [JSON.stringify({ ...whole, version: 99 }), 'newer'],
    [JSON.stringify({ ...whole, messages: [{ at: 'yesterday' }] }), 'damaged'],
    [JSON.stringify({ ...whole, conversations: undefined }), 'damaged'],
    [JSON.stringify({ ...whole, topics: undefined, marks: undefined, version: 2 }), 'none'],
  ])('%#: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('anything else is refused, never half taken', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('conversations', 'messages', 'events', 'topics', 'marks'),
        (json, part) => {
          const value: unknown = JSON.parse(json);
          const problem = problemOf(JSON.stringify({ ...whole, messages: [], [part]: [value] }));
          expect(problem).toBe('damaged');
        },
      ),
    );
  });
});

describe('a digest', () => {
  const words = {
    title: 'A & <b>',
    period: '1–7 May',
    figures: ['*5* conversations', 'x_y'],
    followUp: ['<!channel> call'],
    lists: [
      { title: 'Topics', items: ['a|b'] },
      { title: 'None', items: [] },
    ],
    notice: 'Not for decisions.',
  };
  it('is written three ways, with nothing that runs or rings', () => {
    const { markdown, html, slack } = writeDigest(words);
    expect(markdown).toBe(
      '# A & \\<b\\>\n\n1–7 May\n\n- \\*5\\* conversations\n- x\\_y\n\n- \\<!channel\\> call\n\n## Topics\n\n- a\\|b\n\n*Not for decisions.*\n',
    );
    expect(html).toContain('<h1>A &amp; &lt;b&gt;</h1>');
    expect(html).not.toContain('None');
    expect(slack.text).toContain('• &lt;!channel&gt; call');
    expect(slack.text).not.toMatch(/<[!@#]/);
  });
});

describe('when a digest is due', () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, day, hour, minute).getTime();
  // 17 June 2026 is a Wednesday.
  it.each([
    ['daily', at(17, 9), at(17, 8)],
    ['daily', at(17, 7, 59), at(16, 8)],
    ['weekly', at(17, 9), at(15, 8)],
    ['weekly', at(15, 7), at(8, 8)],
    ['monthly', at(17, 9), at(1, 8)],
    ['monthly', at(1, 7), new Date(2026, 4, 1, 8).getTime()],
  ] as const)('%s', (every, moment, due) => {
    expect(lastDue({ every, hour: 8 }, moment, 1)).toBe(due);
  });

  it('once, late rather than never, and none for the time before it was set up', () => {
    const daily = { every: 'daily', hour: 8 } as const;
    expect(isDue(daily, at(16, 8), at(17, 7), 1)).toBe(false);
    expect(isDue(daily, at(16, 8), at(20, 15), 1)).toBe(true);
    expect(isDue(daily, at(20, 15), at(20, 16), 1)).toBe(false);
    expect(isDue(daily, 0, at(20, 16), 1)).toBe(false);
  });

  it('however a clock runs, one is sent for each stretch in which the machine was awake, never two for one moment', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('daily', 'weekly', 'monthly'),
        fc.nat(23),
        fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 60 }),
        (every, hour, steps) => {
          const schedule = { every, hour } as const;
          let [moment, sentAt] = [at(1, 0), at(1, 0)];
          const dues: number[] = [];
          for (const step of steps) {
            moment += step * 60_000;
            if (!isDue(schedule, sentAt, moment, 1)) continue;
            dues.push(lastDue(schedule, moment, 1));
            sentAt = moment;
          }
          expect(new Set(dues).size).toBe(dues.length);
          expect(isDue(schedule, sentAt, moment, 1)).toBe(false);
        },
      ),
    );
  });

  it('waits longer after each failure, up to three hours', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => waitAfter(failures) / 60_000)).toEqual([1, 5, 15, 60, 180, 180]);
  });
});

it('rules that are stored wrong are the usual ones; competitors come from the settings', () => {
  expect(checkRules(null, ['Acme'])).toEqual({ ...USUAL_RULES, competitors: ['Acme'] });
  expect(checkRules({ ...USUAL_RULES, repeatedDays: 1000 }, [])).toEqual(USUAL_RULES);
  expect(checkRules({ ...USUAL_RULES, negativeAt: -1 }, []).negativeAt).toBe(-1);
});
