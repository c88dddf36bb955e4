import type { Store } from '../store/database.ts';
import { newestMessage } from '../store/queries/task-rows.ts';
import type { TaskNews } from '../store/task-news.ts';

/** What a pull brought for the person at the screen: for a toast and a sound. */
export type News = TaskNews & { clientName: string; snippet: string };

const SNIPPET_LENGTH = 140;
const listeners = new Set<(news: News) => void>();

/** @returns stops listening */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function tellNews(store: Store, news: readonly TaskNews[]): Promise<void> {
  if (listeners.size === 0) return;
  for (const item of news) {
    const [client, message] = await Promise.all([
      store.clients.get(item.task.clientId),
      newestMessage(store, item.task.conversationId),
    ]);
    const told: News = {
      ...item,
      clientName: client?.name ?? '',
      snippet: message?.text.slice(0, SNIPPET_LENGTH) ?? '',
    };
    for (const listener of listeners) listener(told);
  }
}
