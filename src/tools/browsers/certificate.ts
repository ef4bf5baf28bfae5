/**
 * A self-signed certificate for the loopback server, made anew for each run. Node can read X.509
 * but not write it, so the few DER values (X.690) of an RFC 5280 certificate are put together here.
 */
import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Both PEM-encoded. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const SUBJECT_ALT_NAME = '2.5.29.17';
const DAY = 86_400_000;

/** A P-256 key and a certificate for `host`, valid from the day before `now` for a week. */
export function selfSigned(host: string, now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const name = sequence(tagged(0x31, sequence(objectId(COMMON_NAME), text(0x0c, host))));
  const subjectAltName = sequence(
    objectId(SUBJECT_ALT_NAME),
    tagged(0x04, sequence(text(0x82, host))),
  );
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(new Date(now.getTime() - DAY)), time(new Date(now.getTime() + 7 * DAY))),
    name,
    publicKey,
    tagged(0xa3, sequence(subjectAltName)),
  );
  const signature = sign('sha256', body, createPrivateKey(privateKey));
  const whole = sequence(body, algorithm, tagged(0x03, Buffer.of(0), signature));
  return { key: privateKey, cert: pem(whole) };
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(value: Buffer): Buffer {
  return tagged(0x02, value);
}

function text(tag: number, value: string): Buffer {
  return tagged(tag, Buffer.from(value));
}

/** X.690 section 8.19: the first two arcs share a byte, the others are base 128. */
function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const digits = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return tagged(0x06, Buffer.from(bytes));
}

/** RFC 5280 section 4.1.2.5: UTCTime until 2049, to the second. */
function time(date: Date): Buffer {
  return text(0x17, `${date.toISOString().replaceAll(/\D/g, '').slice(2, 14)}Z`);
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
