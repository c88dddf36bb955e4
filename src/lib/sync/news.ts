import type { Store } from '../store/database.ts';
import type { PulledNews, ReviewNews, TaskNews } from '../store/pulled-news.ts';
import { newestMessage } from '../store/queries/task-rows.ts';

/** What a pull brought for the person at the screen: for a toast and a sound. */
export type News = (TaskNews & { clientName: string; snippet: string }) | ReviewNews;

const SNIPPET_LENGTH = 140;
const listeners = new Set<(news: News) => void>();

/** @returns stops listening */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function tellNews(store: Store, news: readonly PulledNews[]): Promise<void> {
  if (listeners.size === 0) return;
  for (const item of news) {
    const told = item.kind === 'review-held' ? item : await withWords(store, item);
    for (const listener of listeners) listener(told);
  }
}

async function withWords(store: Store, news: TaskNews): Promise<News> {
  const [client, message] = await Promise.all([
    store.clients.get(news.task.clientId),
    newestMessage(store, news.task.conversationId),
  ]);
  return { ...news, clientName: client?.name ?? '', snippet: message?.text.slice(0, SNIPPET_LENGTH) ?? '' };
}
