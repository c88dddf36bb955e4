import { createHash } from 'node:crypto';

/** What a row is to its input; an identity is named by its kind, for a sender shows each kind once or not at all. */
type Role =
  | 'client'
  | `identity-${string}`
  | 'conversation'
  | 'message'
  | 'request'
  | 'task'
  | 'acknowledgement'
  | 'letter'
  | 'review'
  | 'service'
  | 'token'
  /** Numbered from 0 within their input. */
  | `line-${number}`
  | `file-${number}`;

const PREFIXES = {
  client: 'cl',
  conversation: 'conv',
  message: 'msg',
  request: 'req',
  task: 'task',
  acknowledgement: 'msg',
  letter: 'let',
  review: 'rev',
  service: 'svc',
  token: 'tok',
  line: 'line',
  file: 'file',
  identity: 'id',
};

const prefixOf = (role: Role): string => PREFIXES[role.split('-', 1)[0] as keyof typeof PREFIXES];

/**
 * Ids of the rows an input makes: a prefix and 128 bits of SHA-256 over (door, key, role), so that a repeat makes the same
 * ids, and a base that has them already says so (intake.md, step 2).
 */
export function idsOf<R extends Role>(door: string, key: string, roles: readonly R[]): Record<R, string> {
  const entries = roles.map((role) => [role, `${prefixOf(role)}_${digest([door, key, role])}`] as const);
  return Object.fromEntries(entries) as Record<R, string>;
}

/** 128 bits in hex. JSON keeps the parts apart whatever stands in them. */
const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
