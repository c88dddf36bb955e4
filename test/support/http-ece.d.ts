declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';
  /** RFC 8188 and RFC 8291, by other hands than ours. */
  const ece: {
    decrypt(body: Buffer, options: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }): Buffer;
  };
  export default ece;
}
