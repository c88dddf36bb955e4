/**
 * The pair by which push services know this deployment, as its one secret keeps it: public and private key, each base64url,
 * with a dot between. In one piece they cannot come from two different pairs.
 */
export type VapidKeys = { publicKey: string; privateKey: string };

/** @throws Error for anything else: alerts need the secret that `npm start` and `npm run deploy` make */
export function readVapidKeys(secret: string): VapidKeys {
  const [, publicKey, privateKey] = /^(B[\w-]{86})\.([\w-]{43})$/.exec(secret) ?? [];
  if (publicKey === undefined || privateKey === undefined) throw new Error('VAPID_KEYS is no pair of keys');
  return { publicKey, privateKey };
}
