import { createECDH } from 'node:crypto';

/** A new pair of P-256, as worker/alerts/vapid-keys.ts reads it. Browsers subscribe with the public one: it must stay. */
export function newVapidKeys(): string {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys().toString('base64url');
  // A private key that begins with zeroes is given without them.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url');
  return `${publicKey}.${privateKey}`;
}
