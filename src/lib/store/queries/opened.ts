import type { Store } from '../database.ts';

/** Something that was opened before, as one recognises it. */
export type OpenedBefore = {
  kind: 'client' | 'request';
  id: string;
  clientId: string;
  taskId: string | null;
  title: string;
  detail: string;
  at: null;
};

/** The cards and tasks of these ids that are still on this device, in their order. */
export function openedBefore(
  store: Store,
  opened: readonly { kind: 'client' | 'task'; id: string }[],
): Promise<OpenedBefore[]> {
  return store.transaction('r', ['clients', 'tasks', 'requests'], async () => {
    const found = await Promise.all(
      opened.map(async ({ kind, id }): Promise<OpenedBefore | null> => {
        const task = kind === 'task' ? await store.tasks.get(id) : undefined;
        const client = await store.clients.get(task?.clientId ?? id);
        if (!client) return null;
        const common = { clientId: client.id, title: client.name, at: null };
        if (!task) return { ...common, kind: 'client', id: client.id, taskId: null, detail: client.company };
        const request = await store.requests.get(task.requestId);
        return { ...common, kind: 'request', id: task.id, taskId: task.id, detail: request?.subject ?? '' };
      }),
    );
    return found.flatMap((each) => each ?? []);
  });
}
