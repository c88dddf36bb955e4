import type { Store } from '../store/database.ts';
import type { PulledNews, TaskNews } from '../store/pulled-news.ts';
import { newestMessage } from '../store/queries/task-rows.ts';
import type { News } from './news.ts';

const SNIPPET_LENGTH = 140;

/** What has come, with the words that a toast shows of it. */
export async function withWords(store: Store, item: PulledNews): Promise<News> {
  return item.kind === 'review-held' ? item : taskWithWords(store, item);
}

async function taskWithWords(store: Store, news: TaskNews): Promise<News> {
  const [client, message] = await Promise.all([store.clients.get(news.task.clientId), newestMessage(store, news.task)]);
  return { ...news, clientName: client?.name ?? '', snippet: message?.text.slice(0, SNIPPET_LENGTH) ?? '' };
}
