/**
 * Every command that has a name, and the keys that run it: the palette, the help and the key listener know no others.
 * Keys as people write them: `g m` is one after the other, `mod` is ⌘ on a Mac and Ctrl elsewhere. None: by name only.
 */
export const KEYS = {
  palette: ['mod+k', '/'],
  help: ['?'],

  'go-mine': ['g m'],
  'go-all': ['g a'],
  'go-waiting': ['g w'],
  'go-review': ['g r'],
  'go-load': ['g l'],
  'go-reports': ['g t'],
  'go-clients': ['g c'],
  'go-letters': ['g e'],
  'go-ledger': [],
  'go-settings': ['g s'],
  'go-attention': ['g n'],
  'go-me': ['g i'],

  next: ['j'],
  previous: ['k'],
  back: ['u'],

  reply: ['r'],
  note: ['n'],
  send: ['mod+enter'],
  complete: ['e'],
  'hand-over': ['h'],
  card: ['v'],
  print: [],

  new: [],
  'new-contact': ['i'],
  'new-client': ['c'],
  'new-task': ['t'],

  'sync-now': [],
  'theme-light': [],
  'theme-dark': [],
  'theme-auto': [],
  'sign-out': [],
} as const satisfies Record<string, readonly string[]>;

export type CommandId = keyof typeof KEYS;
export const COMMAND_IDS = Object.keys(KEYS) as CommandId[];

export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform);

const SHOWN: Readonly<Record<string, string>> = { enter: 'Enter', ' ': '' };

/** One way to run a command as keycaps show it: `['G', 'M']`, `['Ctrl + K']`, `['⌘ K']`. */
export function keycaps(keys: string): string[] {
  return keys.split(' ').map((stroke) =>
    stroke
      .split('+')
      .map((key) => (key === 'mod' ? (isMac() ? '⌘' : 'Ctrl') : (SHOWN[key] ?? key.toUpperCase())))
      .join(isMac() ? ' ' : ' + '),
  );
}

/** The keys of a command for a tooltip, empty where it has none. */
export function keyHint(id: CommandId): string {
  const [first] = KEYS[id] as readonly string[];
  return first === undefined ? '' : keycaps(first).join(' ');
}

/** What a thing is called, with the keys that do it. */
export const withKeys = (label: string, id: CommandId | undefined): string => {
  const hint = id === undefined ? '' : keyHint(id);
  return hint === '' ? label : `${label} (${hint})`;
};

/** As `aria-keyshortcuts` wants them; it knows no keys that follow each other. */
export function ariaKeys(id: CommandId | undefined): string | undefined {
  const single = id === undefined ? [] : (KEYS[id] as readonly string[]).filter((keys) => !keys.includes(' '));
  const named = single.map((keys) => keys.replace('mod', isMac() ? 'Meta' : 'Control').replace('enter', 'Enter'));
  return named.length === 0 ? undefined : named.join(' ');
}
