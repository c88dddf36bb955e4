/** SHA-256 of a file's bytes, lower-case hex. Never call it inside a database transaction: it would end there. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = await digestOf(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers keep their own for secure pages; one's own computer in the next room may be served without TLS. */
async function digestOf(bytes: ArrayBuffer): Promise<Uint8Array> {
  if (globalThis.isSecureContext !== false) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return sha256(new Uint8Array(bytes));
}
