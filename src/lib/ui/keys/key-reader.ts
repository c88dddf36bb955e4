import { COMMAND_IDS, KEYS, type CommandId } from './keys.ts';

/** How long after its first key a sequence still waits for the second. */
const SEQUENCE_MS = 1_500;

/** What a key event says, and where it happened. */
export type Press = {
  key: string;
  code: string;
  /** Ctrl, or ⌘ on a Mac. */
  mod: boolean;
  alt: boolean;
  repeat: boolean;
  /** Somebody is typing: only keys with `mod` are commands there. */
  inField: boolean;
  /** Whether single characters are commands at all (WCAG 2.1.4). */
  singleKeys: boolean;
};

/** Walking through a list is the one thing people hold a key for. */
const REPEATED: ReadonlySet<CommandId> = new Set(['next', 'previous']);

const BY_KEYS = new Map<string, CommandId>(COMMAND_IDS.flatMap((id) => KEYS[id].map((keys) => [keys, id] as const)));
const PREFIXES = new Set([...BY_KEYS.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]));

/** Tells which command a key means, remembering the first half of a sequence. `now` is milliseconds of any clock. */
export function createKeyReader(): (press: Press, now: number) => CommandId | null {
  let pending: { key: string; until: number } | null = null;
  return (press, now) => {
    const stroke = strokeOf(press);
    const before = pending !== null && now <= pending.until ? pending.key : null;
    pending = null;
    if (stroke === null) return null;
    // What does not complete a sequence does nothing: after `g`, nobody means `e` to complete a task.
    const id = BY_KEYS.get(before === null ? stroke : `${before} ${stroke}`) ?? null;
    if (id === null && before === null && PREFIXES.has(stroke)) pending = { key: stroke, until: now + SEQUENCE_MS };
    return id === null || (press.repeat && !REPEATED.has(id)) ? null : id;
  };
}

function strokeOf(press: Press): string | null {
  if (press.alt) return null;
  if (press.mod) return `mod+${letterOf(press)}`;
  return press.inField || !press.singleKeys ? null : letterOf(press);
}

/** The key's Latin letter, also where the keyboard writes Armenian or Russian: then its place on the board decides. */
function letterOf({ key, code }: Press): string {
  const typed = key.toLowerCase();
  if (/^[\x20-\x7e]$/.test(typed) || typed.length > 1) return typed;
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : typed;
}
