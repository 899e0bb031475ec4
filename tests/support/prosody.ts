import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Child, freePort, pause, program, removeFolder, start, temporaryFolder, until } from './system';

const PASSWORD = 'weatherglass';

/** A Prosody of our own on free ports of the loopback, with an empty message archive. */
export interface Prosody {
  /** For clients over TCP: `xmpp://127.0.0.1:PORT`. */
  readonly service: string;
  /** For browsers. */
  readonly websocket: string;
  readonly password: string;
  /** Ends it, with all connections, keeps it down for so long, and starts it on the same ports with the same archive. */
  restart(downMs: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts Prosody with accounts at `localhost`.
 * @throws Error with the end of its log when it does not start
 */
export async function startProsody(users: readonly string[]): Promise<Prosody> {
  const folder = temporaryFolder('prosody');
  const [tcp, http] = [await freePort(), await freePort()];
  const config = join(folder, 'prosody.cfg.lua');
  writeFileSync(config, configuration(folder, tcp, http));
  const accounts = join(folder, 'data/localhost/accounts');
  mkdirSync(accounts, { recursive: true });
  mkdirSync(join(folder, 'certs'));
  for (const user of users)
    writeFileSync(join(accounts, `${fileName(user)}.dat`), `return { ["password"] = "${PASSWORD}" };\n`);
  const run = (): Child => start('prosody', program('prosody'), ['--config', config, '-F']);
  let child = run();
  const stop = async () => {
    await child.stop();
    removeFolder(folder);
  };
  const ready = () =>
    Promise.all([tcp, http].map((port) => listening(port, child))).catch(async (error: unknown) => {
      await stop();
      throw new Error(`Prosody did not start: ${String(error)}\n${child.log().slice(-2000)}`);
    });
  await ready();
  return {
    service: `xmpp://127.0.0.1:${tcp}`,
    websocket: `ws://127.0.0.1:${http}/xmpp-websocket`,
    password: PASSWORD,
    restart: async (downMs) => {
      await child.stop();
      await pause(downMs);
      child = run();
      await ready();
    },
    stop,
  };
}

/** Prosody's storage writes every character but letters and digits as %xx. */
function fileName(user: string): string {
  return user.replace(/[^a-z0-9]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Loopback only and without TLS; every message is archived, so that a reloaded page gets its history. */
function configuration(folder: string, tcp: number, http: number): string {
  return `
    run_as_root = true
    daemonize = false
    pidfile = "${folder}/pid"
    data_path = "${folder}/data"
    certificates = "${folder}/certs"
    interfaces = { "127.0.0.1" }
    c2s_ports = { ${tcp} }
    c2s_direct_tls_ports = {}
    http_ports = { ${http} }
    https_ports = {}
    modules_enabled = { "roster", "saslauth", "disco", "mam", "websocket", "carbons", "ping", "pep", "vcard_legacy", "blocklist" }
    modules_disabled = { "s2s", "tls" }
    authentication = "internal_plain"
    c2s_require_encryption = false
    allow_unencrypted_plain_auth = true
    consider_websocket_secure = true
    http_default_host = "localhost"
    default_archive_policy = true
    log = { { levels = { min = "info" }, to = "console" } }
    VirtualHost "localhost"`;
}

function listening(port: number, child: Child): Promise<unknown> {
  let ended = false;
  void child.ended.then(() => {
    ended = true;
  });
  return until(`port ${port}`, () => {
    if (ended) throw new Error('it has ended');
    return new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      });
      socket.once('error', () => done(false));
    });
  });
}
