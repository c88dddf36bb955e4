import type { ReviewNews, TaskNews } from '../store/pulled-news.ts';

/** What a pull brought for the person at the screen: for a toast and a sound. */
export type News = (TaskNews & { clientName: string; snippet: string }) | ReviewNews;

const listeners = new Set<(news: News) => void>();

/** @returns stops listening */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellNews(news: News): void {
  for (const listener of listeners) listener(news);
}
