import type { Client, Conversation, Identity, Request, Task } from '#domain/model';
import type { Store } from '../database.ts';

export type ClientCard = {
  client: Client;
  identities: Identity[];
  /** The one with the newest message first. */
  conversations: Conversation[];
  /** Newest first. */
  requests: Request[];
  openTasks: Task[];
};

/** Who is this: one client with all that hangs on the card, except messages; null when this device does not have it. */
export function clientCard(store: Store, clientId: string): Promise<ClientCard | null> {
  return store.transaction('r', ['clients', 'identities', 'conversations', 'requests', 'tasks'], async () => {
    const client = await store.clients.get(clientId);
    if (!client) return null;
    const [identities, conversations, requests, tasks] = await Promise.all([
      store.identities.where('rootId').equals(client.id).toArray(),
      store.conversations.where('rootId').equals(client.id).toArray(),
      store.requests.where('rootId').equals(client.id).toArray(),
      store.tasks.where('rootId').equals(client.id).toArray(),
    ]);
    return {
      client,
      identities: identities.sort((a, b) => a.createdAt - b.createdAt),
      conversations: conversations.sort((a, b) => b.lastMessageAt - a.lastMessageAt),
      requests: requests.sort((a, b) => b.createdAt - a.createdAt),
      openTasks: tasks.filter((task) => task.status === 'open').sort((a, b) => a.createdAt - b.createdAt),
    };
  });
}
