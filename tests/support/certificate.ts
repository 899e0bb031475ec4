import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Length octets of DER (X.690, 8.1.3). */
function length(bytes: number): number[] {
  if (bytes < 128) return [bytes];
  const octets: number[] = [];
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [128 + octets.length, ...octets];
}

function tagged(tag: number, ...parts: readonly (Buffer | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

const sequence = (...parts: readonly Buffer[]) => tagged(0x30, ...parts);
const time = (date: Date) => tagged(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const ALGORITHM = sequence(tagged(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
/** subjectAltName, 2.5.29.17 */
const ALTERNATIVE_NAME = tagged(0x06, [0x55, 0x1d, 0x11]);
const COMMON_NAME = tagged(0x06, [0x55, 0x04, 0x03]);
const DAY_MS = 86_400_000;

/**
 * A certificate for 127.0.0.1, signed by itself and valid for a day, so that a test can serve https as a company would
 * (RFC 5280, 4.1). A browser takes it only when it is told not to check certificates.
 */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0c, Buffer.from('127.0.0.1')))));
  const validity = sequence(time(new Date(Date.now() - DAY_MS)), time(new Date(Date.now() + DAY_MS)));
  const addresses = tagged(0x04, sequence(tagged(0x87, [127, 0, 0, 1])));
  const body = sequence(
    tagged(0xa0, tagged(0x02, [2])),
    tagged(0x02, [1, ...randomBytes(8)]),
    ALGORITHM,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(sequence(ALTERNATIVE_NAME, addresses))),
  );
  const certificate = sequence(body, ALGORITHM, tagged(0x03, [0], sign('sha256', body, privateKey)));
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
