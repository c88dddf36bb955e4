import { TASK_STATUSES, type TaskStatus } from '#domain/model';

/** What the list *All* shows; it lives in the address, so that it can be linked and survives a reload. */
export type ListFilter = { status: TaskStatus; assigneeId: string | undefined; teamId: string | undefined };

/** @param href path and query; anything unknown in it is passed over */
export function readFilter(href: string): ListFilter {
  const query = new URLSearchParams(href.split('?')[1]);
  return {
    status: TASK_STATUSES.find((status) => status === query.get('status')) ?? 'open',
    assigneeId: query.get('assignee') ?? undefined,
    teamId: query.get('team') ?? undefined,
  };
}

export function toAddress({ status, assigneeId, teamId }: ListFilter): string {
  const query = new URLSearchParams();
  if (status !== 'open') query.set('status', status);
  if (assigneeId !== undefined) query.set('assignee', assigneeId);
  if (teamId !== undefined) query.set('team', teamId);
  return query.size === 0 ? '/app/all' : `/app/all?${query}`;
}
