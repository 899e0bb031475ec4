import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Child, freePort, program, removeFolder, start, temporaryFolder, until } from './system';

/** An ngIRCd of our own on a free port of the loopback. */
export interface IrcServer {
  readonly port: number;
  /** Ends it, with all connections; `start` brings it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error when it does not start */
export async function startIrc(): Promise<IrcServer> {
  const folder = temporaryFolder('ngircd');
  const port = await freePort();
  const config = join(folder, 'ngircd.conf');
  writeFileSync(
    config,
    `[Global]
Name = irc.example.test
Info = Weatherglass tests
Listen = 127.0.0.1
Ports = ${port}
ServerUID = ${process.getuid?.() === 0 ? 65534 : (process.getuid?.() ?? 0)}
ServerGID = ${process.getgid?.() === 0 ? 65534 : (process.getgid?.() ?? 0)}
[Limits]
MaxConnectionsIP = 0
MaxNickLength = 20
[Options]
DNS = no
Ident = no
PAM = no
`,
  );
  let child: Child | undefined;
  const irc: IrcServer = {
    port,
    async start() {
      child = start('ngircd', program('ngircd'), ['-n', '-f', config]);
      await until('ngIRCd to listen', () => child?.log().includes('ready'));
    },
    async stop() {
      await child?.stop();
    },
    async close() {
      await child?.stop();
      removeFolder(folder);
    },
  };
  await irc.start();
  return irc;
}

/** A customer with a bare IRC connection. */
export interface IrcCustomer {
  readonly nick: string;
  say(to: string, text: string): void;
  /** Any line of the protocol. */
  send(line: string): void;
  /** All that the server has sent. */
  log(): string;
  leave(): void;
}

/** Connects and registers (RFC 2812, 3.1). */
export async function ircCustomer({ port }: IrcServer, nick: string): Promise<IrcCustomer> {
  const socket = connect(port, '127.0.0.1');
  let log = '';
  const send = (line: string) => void socket.write(`${line}\r\n`);
  // The server may be stopped on purpose.
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    log += data;
    for (const line of String(data).split('\r\n')) if (line.startsWith('PING')) send(line.replace('PING', 'PONG'));
  });
  send(`NICK ${nick}`);
  send(`USER ${nick} 0 * :${nick}`);
  await until(`${nick} to be welcomed`, () => / 001 /.test(log));
  return {
    nick,
    send,
    say: (to, text) => send(`PRIVMSG ${to} :${text}`),
    log: () => log,
    leave: () => socket.destroy(),
  };
}
