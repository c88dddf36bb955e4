/**
 * The whole way of an alert, tried link by link: may we, can the browser, does the push service take it, does it arrive, is
 * it heard. The first link that is broken stops the test, for whatever lies behind it would say nothing.
 */

export const LINKS = ['permission', 'subscription', 'sending', 'delivery', 'sound'] as const;
export type Link = (typeof LINKS)[number];

/** Why a link is broken; each has words of its own that say how to mend it. */
export type Break =
  | 'no-support'
  | 'install-first'
  | 'denied'
  | 'dismissed'
  | 'no-service'
  | 'offline'
  | 'refused'
  | 'gone'
  | 'busy'
  | 'not-arrived'
  | 'muted'
  | 'not-heard';

export type LinkState = { kind: 'waiting' } | { kind: 'trying' } | { kind: 'ok' } | { kind: 'asking' } | Broken;
export type Broken = { kind: 'broken'; why: Break; detail: string };

export type Tried = { kind: 'ok' } | { kind: 'broken'; why: Break; detail?: string };

/** Each link by what tries it. */
export type ChainDeps = {
  permission: () => Promise<Tried>;
  subscription: () => Promise<Tried>;
  sending: () => Promise<Tried>;
  delivery: () => Promise<Tried>;
  /** Makes the sound; whether it was heard only a person knows. */
  sound: () => Promise<Tried>;
};

const waiting = (): Record<Link, LinkState> => ({
  permission: { kind: 'waiting' },
  subscription: { kind: 'waiting' },
  sending: { kind: 'waiting' },
  delivery: { kind: 'waiting' },
  sound: { kind: 'waiting' },
});

export class Chain {
  #links = $state<Record<Link, LinkState>>(waiting());
  #running = $state(false);
  readonly #deps: ChainDeps;

  constructor(deps: ChainDeps) {
    this.#deps = deps;
  }

  get links(): Readonly<Record<Link, LinkState>> {
    return this.#links;
  }

  get running(): boolean {
    return this.#running;
  }

  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#links = waiting();
    try {
      for (const link of LINKS) {
        this.#links[link] = { kind: 'trying' };
        const tried = await this.#deps[link]().catch((error: unknown): Tried => broken('refused', String(error)));
        if (tried.kind === 'broken') {
          this.#links[link] = { kind: 'broken', why: tried.why, detail: tried.detail ?? '' };
          return;
        }
        this.#links[link] = link === 'sound' ? { kind: 'asking' } : { kind: 'ok' };
      }
    } finally {
      this.#running = false;
    }
  }

  /** What the person says of the sound. */
  heard(yes: boolean): void {
    this.#links.sound = yes ? { kind: 'ok' } : { kind: 'broken', why: 'not-heard', detail: '' };
  }
}

export const broken = (why: Break, detail = ''): Tried => ({ kind: 'broken', why, detail });
export const OK: Tried = { kind: 'ok' };
