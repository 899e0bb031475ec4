import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Prosody } from './prosody';
import { ROOT } from './system';

const DIST = join(ROOT, 'node_modules/converse.js/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** How the agent's page shows the chats. */
export interface ConverseOptions {
  /** `fullscreen`: one chat at a time, the others in a sidebar. `overlayed`: several side by side. */
  readonly view: 'fullscreen' | 'overlayed';
  /** Chats that are open from the start. */
  readonly chats: readonly string[];
}

/** Converse.js on a web server of the loopback: the agent's chat tool. */
export interface ConverseServer {
  readonly origin: string;
  /** Address of the agent's page. */
  page(options: ConverseOptions): string;
  stop(): Promise<void>;
}

/** Serves Converse.js as published, for the user `agent` of a Prosody. */
export async function startConverse(prosody: Prosody): Promise<ConverseServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') answer(response, 'text/html; charset=utf-8', html(prosody, searchParams));
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else sendFile(response, normalize(pathname).replace(/^\/converse\//, ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    origin,
    page: ({ view, chats }) => `${origin}/?${new URLSearchParams({ view, chats: chats.join(',') })}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The web server has no port.');
  return address.port;
}

function answer(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function sendFile(response: ServerResponse, path: string): void {
  const file = join(DIST, path);
  if (!file.startsWith(DIST) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function html({ websocket, password }: Prosody, query: URLSearchParams): string {
  const settings = {
    assets_path: '/converse/',
    websocket_url: websocket,
    discover_connection_methods: false,
    authentication: 'login',
    auto_login: true,
    jid: 'agent@localhost',
    password,
    allow_non_roster_messaging: true,
    auto_join_private_chats: (query.get('chats') ?? '').split(',').filter((jid) => jid !== ''),
    view_mode: query.get('view') ?? 'fullscreen',
    message_archiving: 'always',
    play_sounds: false,
    show_desktop_notifications: 'all',
    i18n: 'en',
    loglevel: 'warn',
    theme: 'classic',
    blacklisted_plugins: ['converse-omemo'],
  };
  return `<!doctype html>
    <html lang="en">
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="img-src 'self' data: blob:">
      <title>Converse.js</title>
      <link rel="stylesheet" href="/converse/converse.min.css">
      <body class="converse-fullscreen"></body>
      <script type="module">
        import '/converse/converse.min.js';
        window.converse.initialize(${JSON.stringify(settings)});
      </script>
    </html>`;
}
