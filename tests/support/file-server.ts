import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a server does wrong, or cannot do. */
export interface Behaviour {
  /** False: it ignores `Range` and sends the whole file. */
  ranges?: boolean;
  /** Bytes after which it closes the connection in the middle of an answer, once for each item. */
  breaks?: number[];
  /** Milliseconds between two pieces of 64 KiB. */
  slow?: number;
  /** Status of every answer. */
  status?: number;
}

export interface FileServer {
  /** Folder of the files, with a slash at its end. */
  readonly address: string;
  readonly files: Map<string, Buffer>;
  readonly behaviour: Behaviour;
  /** Each request: path, and its Range or an empty text. */
  readonly requests: (readonly [path: string, range: string])[];
  close(): Promise<void>;
}

const PIECE = 64 * 1024;

/** A real web server on the loopback that serves files from memory. With a certificate: https. */
export async function serveFiles(
  files: ReadonlyMap<string, Buffer>,
  certificate?: { readonly key: string; readonly cert: string },
): Promise<FileServer> {
  const state: FileServer = {
    address: '',
    files: new Map(files),
    behaviour: {},
    requests: [],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const listener = (request: IncomingMessage, response: ServerResponse) => void answer(state, request, response);
  const server = certificate ? createServer({ ...certificate }, listener) : createPlain(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { address: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/model/` });
}

async function answer(state: FileServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { behaviour, files, requests } = state;
  const range = request.headers.range ?? '';
  requests.push([request.url ?? '', range]);
  const file = files.get((request.url ?? '').replace('/model/', ''));
  const status = behaviour.status ?? (file ? 200 : 404);
  if (!file || status !== 200) return void response.writeHead(status).end();
  const asked = behaviour.ranges === false ? undefined : /^bytes=(\d+)-$/.exec(range)?.[1];
  const start = Number(asked ?? 0);
  if (start >= file.length) return void response.writeHead(416).end();
  const headers = {
    'Content-Length': file.length - start,
    ...(asked === undefined ? {} : { 'Content-Range': `bytes ${start}-${file.length - 1}/${file.length}` }),
  };
  response.writeHead(asked === undefined ? 200 : 206, headers);
  const end = behaviour.breaks?.length ? start + (behaviour.breaks[0] ?? 0) : file.length;
  for (let at = start; at < Math.min(end, file.length) && !response.destroyed; at += PIECE) {
    response.write(file.subarray(at, Math.min(at + PIECE, end)));
    await new Promise((done) => setTimeout(done, behaviour.slow ?? 0));
  }
  if (end < file.length) {
    behaviour.breaks?.shift();
    response.destroy();
  } else response.end();
}
