import type { RequestType } from '#domain/model';
import { AGES, type Age } from '#domain/task-ages';

/** Which tasks the list *All* shows. `overdue` are open ones; `came` and `ended` are of today, whatever became of them. */
export const SHOWN = ['open', 'overdue', 'done', 'came', 'ended'] as const;
export type Shown = (typeof SHOWN)[number];

/** It lives in the address, so that it can be linked and survives a reload. */
export type ListFilter = {
  shown: Shown;
  /** `nobody` for what has none, as in the base on the device. */
  assigneeId?: string | undefined;
  teamId?: string | undefined;
  type?: RequestType | undefined;
  age?: Age | undefined;
};

/** @param href path and query; anything unknown in it is passed over */
export function readFilter(href: string): ListFilter {
  const query = new URLSearchParams(href.split('?')[1]);
  return {
    shown: SHOWN.find((shown) => shown === query.get('status')) ?? 'open',
    assigneeId: query.get('assignee') ?? undefined,
    teamId: query.get('team') ?? undefined,
    type: query.get('type') ?? undefined,
    age: AGES.find((age) => age === query.get('age')),
  };
}

export function toAddress({ shown, assigneeId, teamId, type, age }: ListFilter): string {
  const query = new URLSearchParams();
  if (shown !== 'open') query.set('status', shown);
  if (assigneeId !== undefined) query.set('assignee', assigneeId);
  if (teamId !== undefined) query.set('team', teamId);
  if (type !== undefined) query.set('type', type);
  if (age !== undefined) query.set('age', age);
  return query.size === 0 ? '/app/all' : `/app/all?${query}`;
}
