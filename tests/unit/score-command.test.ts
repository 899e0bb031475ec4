// @vitest-environment node
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Run {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: string;
}

/** Runs the command as `npm run --silent score` does. */
function run(input: Uint8Array | string, ...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'models/score.ts', ...args], { cwd: ROOT });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = output.split('\n').filter((line) => line !== '');
      resolve({ code, lines: lines.map((line) => JSON.parse(line)), errors });
    });
  });
}

describe('the score command', () => {
  it('writes one object a line with every field', async () => {
    const { code, lines, errors } = await run(
      'You are wonderful, I love it!\nno funciona nada, estoy harto de ustedes\n',
    );
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'level',
      'valence',
      'probabilities',
      'evidence',
      'language',
      'scored',
    ]);
    expect(lines[0]?.level).toBeGreaterThan(0);
    expect(lines[1]).toMatchObject({ language: 'es', scored: true });
    expect(lines[1]?.level).toBeLessThan(0);
  });

  it('gives one object for empty lines, bad bytes, CRLF, megabyte lines and a last line without newline', async () => {
    const parts = ['ok\r\n', '\n', Buffer.from([0xff, 0xfe, 0xc0, 0x0a]), `${'a'.repeat(1_000_000)}\n`];
    parts.push(`${'😀'.repeat(300_000)}\n`, '\u0000\n', Buffer.from([0xed, 0xa0, 0x80, 0x0a]), 'the end');
    const { code, lines } = await run(Buffer.concat(parts.map((part) => Buffer.from(part))));
    expect(code).toBe(0);
    expect(lines).toHaveLength(8);
    expect(lines[1]).toMatchObject({ scored: false, reason: 'empty' });
    expect(lines[7]).toMatchObject({ scored: true });
  });

  it('follows a conversation with --window', async () => {
    const calm = 'My order number is 4412, it has not arrived yet.\n';
    const angry = 'This is a disgrace, worst company ever, I am furious and I will sue you!!!\n';
    const { lines } = await run(calm.repeat(3) + angry + angry, '--window');
    const levels = lines.map((line) => (line.conversation as { level: number }).level);
    expect(levels.slice(0, 3)).toEqual([0, 0, 0]);
    expect(levels[3]).toBeLessThanOrEqual(-2);
  });

  it('names the words that moved a line with --why', async () => {
    const { lines } = await run('The delivery was quick, but your support is horrible.\n\n', '--why');
    const [first] = (lines[0]?.words ?? []) as { word: string; effect: number }[];
    expect(first?.word).toBe('horrible');
    expect(first?.effect).toBeLessThan(-0.1);
    expect(lines[1]).not.toHaveProperty('words');
  });

  it('obeys --languages and refuses an unknown one with a clear message', async () => {
    const { lines } = await run('Mein Paket ist noch nicht angekommen\n', '--languages', 'en,fr');
    expect(lines[0]).toMatchObject({ scored: false, reason: 'language', language: 'de' });
    const refused = await run('', '--languages', 'klingon');
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('Not a supported language: klingon');
  });

  it('writes nothing for nothing', async () => {
    expect(await run('')).toMatchObject({ code: 0, lines: [] });
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(
      'sh',
      ['-c', `yes hello | head -20000 | "${process.execPath}" --import tsx models/score.ts | head -1`],
      {
        cwd: ROOT,
      },
    );
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(errors).toBe('');
  });
});
