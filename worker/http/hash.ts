/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export async function sha256Hex(of: string | Uint8Array): Promise<string> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of;
  return hex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

/** A secret for one purpose, made from a general one by HMAC-SHA-256; hex. Who learns it learns no other. */
export async function deriveSecret(secret: string, purpose: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(purpose)));
}

/** Whether two secrets are the same, told in a time that says nothing of where they differ. */
export async function sameSecret(shown: string, kept: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256Hex(shown), sha256Hex(kept)]);
  // Of equal length, and nobody knows what to change to make a digest agree one character further.
  return a === b;
}

/** 256 random bits, base64url: for links and tokens whose possession is the right. */
export function randomSecret(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
