import type { PinnedFile } from '../../models/second/manifest';
import { addPart, dropFile, keepFile, readParts, readSizes } from './database';

/** Bytes that are kept at once: what is lost when the browser is killed. */
const PART = 256 * 1024;
/** How long a server may send nothing. */
const SILENCE_MS = 60_000;
/** Pauses before another attempt; each attempt that brings a byte begins anew. */
const PAUSES_MS = [1_000, 2_000, 4_000];

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Bytes of the file that are here now. */
  readonly onBytes: (bytes: number) => void;
  readonly pausesMs?: readonly number[];
}

/** A server's answer that another attempt would not change, as a sentence for people. */
export class DownloadRefused extends Error {}

/**
 * Loads a file, from where an earlier attempt ended if the server can (HTTP Range), verifies it and keeps it.
 * @param address folder of the file, with a slash at its end
 * @throws DownloadRefused; Error when the connection keeps breaking or the storage is full; what the signal says.
 *   What is here of the file stays, unless it is wrong.
 */
export async function downloadFile(file: PinnedFile, address: string, options: DownloadOptions): Promise<void> {
  const pauses = options.pausesMs ?? PAUSES_MS;
  for (let attempt = 0; ; attempt++) {
    const before = await bytesHere(file);
    try {
      if (before < file.bytes) await receive(file, address, before, options);
      return await verify(file);
    } catch (error) {
      if (options.signal.aborted || error instanceof DownloadRefused || isFull(error)) throw error;
      if ((await bytesHere(file)) > before) attempt = 0;
      const milliseconds = pauses[attempt];
      if (milliseconds === undefined) {
        throw new Error(`The connection to ${new URL(address).host} broke while ${file.name} was loaded.`, {
          cause: error,
        });
      }
      await pause(milliseconds, options.signal);
    }
  }
}

async function bytesHere(file: PinnedFile): Promise<number> {
  return (await readSizes()).get(file.name) ?? 0;
}

/** Receives what is missing of a file, and keeps it as it comes. */
async function receive(file: PinnedFile, address: string, here: number, options: DownloadOptions): Promise<void> {
  const silence = new AbortController();
  const signal = AbortSignal.any([options.signal, silence.signal]);
  const answer = await request(file, address, here, signal);
  let offset = here;
  if (here > 0 && !continues(answer, here)) {
    await dropFile(file.name);
    offset = 0;
    // A stretch that was not asked for is of no use; the whole file is.
    if (answer.status !== 200) return receive(file, address, 0, options);
  }
  const reader = answer.body?.getReader();
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const keep = async () => {
    if (length === 0) return;
    const part = joined(waiting, length);
    waiting = [];
    length = 0;
    await addPart(file.name, offset, part);
    offset += part.byteLength;
    options.onBytes(offset);
  };
  try {
    for (;;) {
      const timer = setTimeout(() => silence.abort(), SILENCE_MS);
      const { done, value } = (await reader?.read().finally(() => clearTimeout(timer))) ?? { done: true };
      if (done || !value) break;
      waiting.push(value);
      length += value.byteLength;
      if (offset + length > file.bytes) {
        waiting = [];
        length = 0;
        await dropFile(file.name);
        throw new DownloadRefused(
          `${file.name} has more than its ${file.bytes} bytes: it is not the file that is needed.`,
        );
      }
      if (length >= PART) await keep();
    }
  } finally {
    // Also what came before the connection broke is kept.
    await keep();
    await reader?.cancel().catch(() => undefined);
  }
}

async function request(file: PinnedFile, address: string, here: number, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(new URL(file.name, address), {
    signal,
    headers: here > 0 ? { Range: `bytes=${here}-` } : {},
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  // 416: there is nothing beyond what is here, so what is here is not this file.
  if (answer.ok || answer.status === 416) return answer;
  const words = `${new URL(address).host} answered with ${answer.status} for ${file.name}.`;
  throw answer.status >= 500 ? new Error(words) : new DownloadRefused(words);
}

/** Whether an answer goes on where the file here ends. */
function continues(answer: Response, here: number): boolean {
  const range = answer.headers.get('Content-Range');
  return answer.status === 206 && (range === null || range.startsWith(`bytes ${here}-`));
}

/** @throws DownloadRefused when the file is not the one that is needed; then it is forgotten. Error when it is cut short. */
async function verify(file: PinnedFile): Promise<void> {
  const parts = await readParts(file.name);
  const bytes = joined(
    parts,
    parts.reduce((sum, part) => sum + part.byteLength, 0),
  );
  if (bytes.byteLength < file.bytes) throw new Error(`${file.name} ended after ${bytes.byteLength} bytes.`);
  if (!(await isPinned(file, bytes))) {
    await dropFile(file.name);
    throw new DownloadRefused(`${file.name} is not the file that is needed: its SHA-256 is another one.`);
  }
  await keepFile(file.name, bytes);
}

/** Whether these are the bytes that the manifest names. */
export async function isPinned({ bytes, sha256 }: PinnedFile, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (content.byteLength !== bytes) return false;
  const digest = await crypto.subtle.digest('SHA-256', content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/** Whether the browser had no room left. Chromium calls a full disk an UnknownError that ends in FILE_ERROR_NO_SPACE (156). */
export function isFull(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || /NO_?SPACE|ENOSPC/i.test(error.message));
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.byteLength;
  }
  return out;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
