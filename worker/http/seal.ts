import { deriveSecret } from './hash.ts';

/**
 * Keeps a text so that only whoever shows the same secret again can read it. The answer that makes an employee has the
 * invitation's link in it, one that makes a token the token; kept in plain beside the caller's key, a look into the base
 * would open what is hashed elsewhere. The secret is none that the base keeps.
 */
export async function seal(text: string, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(secret, 'encrypt');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return `${toHex(iv)}.${toHex(new Uint8Array(sealed))}`;
}

/** @throws when the secret is another, or the text was changed */
export async function unseal(sealed: string, secret: string): Promise<string> {
  const [iv = '', text = ''] = sealed.split('.');
  const key = await keyOf(secret, 'decrypt');
  return new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, key, toBytes(text)),
  );
}

const keyOf = async (secret: string, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', toBytes(await deriveSecret(secret, 'sealed answer')), 'AES-GCM', false, [use]);

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const toBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
