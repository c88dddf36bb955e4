import type { RequestKind } from '#domain/model';
import type { StatusMove } from '#domain/mutations/statuses-set';
import { ends, type StatusFacts, type Statuses } from '#domain/status';

/** What somebody ticked and has not saved, over whatever the matrix is by now: only what differs from it is an edit. */
export type Ticks = Readonly<Record<string, boolean>>;

export const cellKey = ({ kind, from, to }: StatusMove): string => `${kind} ${from} ${to}`;

const allows = (statuses: Statuses, { kind, from, to }: StatusMove): boolean =>
  statuses.find(({ id }) => id === from)?.moves[kind].includes(to) ?? false;

export const isTicked = (statuses: Statuses, ticks: Ticks, move: StatusMove): boolean =>
  ticks[cellKey(move)] ?? allows(statuses, move);

export function editsOf(statuses: Statuses, ticks: Ticks): { allow: StatusMove[]; refuse: StatusMove[] } {
  const changed = Object.entries(ticks).flatMap(([key, ticked]) => {
    const [kind, from, to] = key.split(' ') as [RequestKind, string, string];
    const move = { kind, from, to };
    return allows(statuses, move) === ticked ? [] : [{ move, ticked }];
  });
  const those = (ticked: boolean) => changed.filter((one) => one.ticked === ticked).map(({ move }) => move);
  return { allow: those(true), refuse: those(false) };
}

/** The statuses as they would be. */
export const ticked = (statuses: Statuses, ticks: Ticks): Statuses =>
  statuses.map((status) => ({
    ...status,
    moves: { usual: waysOf(statuses, ticks, status, 'usual'), order: waysOf(statuses, ticks, status, 'order') },
  }));

const waysOf = (statuses: Statuses, ticks: Ticks, { id: from }: StatusFacts, kind: RequestKind): string[] =>
  statuses.map(({ id }) => id).filter((to) => isTicked(statuses, ticks, { kind, from, to }));

/** Where requests of a kind can be moved from: retired ones as well, for what is there must get out. */
export const rowsOf = (statuses: Statuses, kind: RequestKind): Statuses =>
  statuses.filter(({ kinds, meaning }) => kinds.includes(kind) && !ends(meaning));

/** Where they can be moved to. */
export const columnsOf = (statuses: Statuses, kind: RequestKind): Statuses =>
  statuses.filter(({ kinds, active }) => kinds.includes(kind) && active);

/** A way back: to what comes earlier in a request's life. */
export const isBack = (statuses: Statuses, from: StatusFacts, to: StatusFacts): boolean =>
  statuses.indexOf(to) < statuses.indexOf(from);
