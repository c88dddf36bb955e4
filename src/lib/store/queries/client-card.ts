import type { Client, Contact, Conversation, Identity, OrderLine, Person, Request, Task } from '#domain/model';
import type { Store } from '../database.ts';
import { byName } from './by-name.ts';
import { inFormOrder } from './order.ts';

export type ClientCard = {
  client: Client;
  identities: Identity[];
  /** The one with the newest message first. */
  conversations: Conversation[];
  /** Newest first. */
  requests: Request[];
  /** Of all orders, each order's in the order of its form. */
  lines: OrderLine[];
  openTasks: Task[];
  /** Calls, visits and papers, newest first. */
  contacts: Contact[];
  /** Of the client's company, by name. */
  people: Person[];
};

/** Who is this: one client with all that hangs on the card, except messages; null when this device does not have it. */
export function clientCard(store: Store, clientId: string): Promise<ClientCard | null> {
  const tables = ['clients', 'identities', 'conversations', 'requests', 'order_lines', 'tasks', 'contacts', 'people'];
  return store.transaction('r', tables, async () => {
    const client = await store.clients.get(clientId);
    if (!client) return null;
    const [identities, conversations, requests, lines, tasks, contacts, people] = await Promise.all([
      store.identities.where('rootId').equals(client.id).toArray(),
      store.conversations.where('rootId').equals(client.id).toArray(),
      store.requests.where('rootId').equals(client.id).toArray(),
      store.order_lines.where('rootId').equals(client.id).toArray(),
      store.tasks.where('rootId').equals(client.id).toArray(),
      store.contacts.where('rootId').equals(client.id).toArray(),
      store.people.where('rootId').equals(client.id).toArray(),
    ]);
    return {
      client,
      identities: identities.sort((a, b) => a.createdAt - b.createdAt),
      conversations: conversations.sort((a, b) => b.lastMessageAt - a.lastMessageAt),
      requests: requests.sort((a, b) => b.createdAt - a.createdAt),
      lines: lines.sort(inFormOrder),
      openTasks: tasks.filter((task) => task.status === 'open').sort((a, b) => a.createdAt - b.createdAt),
      contacts: contacts.sort((a, b) => b.at - a.at),
      people: people.sort(byName),
    };
  });
}
