import type { RequestStatus } from '#domain/model';
import type { Store } from '../database.ts';

/** What became of a letter, as this device knows it. */
export type LetterOutcome = {
  taskId: string | null;
  number: number | null;
  status: RequestStatus | null;
  holderName: string | null;
  result: string | null;
};

/** By request id; requests that are not on this device are left out. Their tasks and holders are few and near. */
export function letterOutcomes(
  store: Store,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, LetterOutcome>> {
  return store.transaction('r', ['requests', 'tasks', 'employees'], async () => {
    const requests = (await store.requests.bulkGet([...new Set(requestIds)])).flatMap((row) => row ?? []);
    const roots = [...new Set(requests.map(({ rootId }) => rootId))];
    const [tasks, employees] = await Promise.all([
      store.tasks.where('rootId').anyOf(roots).toArray(),
      store.employees.toArray(),
    ]);
    return new Map(
      requests.map((request) => {
        const own = tasks.filter(({ requestId }) => requestId === request.id);
        const task = own.find(({ status }) => status === 'open') ?? own.sort((a, b) => b.createdAt - a.createdAt)[0];
        const holderId = task?.completedBy ?? task?.assigneeId ?? request.responsibleId;
        return [
          request.id,
          {
            taskId: task?.id ?? null,
            number: request.number,
            status: request.status,
            holderName: employees.find(({ id }) => id === holderId)?.name ?? null,
            result: task?.result ?? request.result,
          },
        ] as const;
      }),
    );
  });
}
