///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { unseen } from './title.svelte.ts';
import { onNews, type News } from '$lib/sync/news.ts';
import { bell } from '$lib/ui/sound.svelte.ts';
import { toast } from '$lib/ui/toast.ts';
import { onMount } from 'svelte';
function $$render() {
  const LONG_MS = 12_000; // long enough to be seen by somebody who looked away

  type Shown = { id: string; title: string; description: string; href: string };

  function shown(news: News): Shown {
    if (news.kind === 'review-held') {
      const { id, name, address, subject } = news.review;
      return {
        id,
        title: m.news_review_held({ sender: name || address }),
        description: subject || address,
        href: `/app/review/${id}`,
      };
    }
    const { kind, task, clientName: client, snippet } = news;
    const title = kind === 'task-assigned' ? m.news_task_assigned({ client }) : m.news_message_received({ client });
    return { id: task.id, title, description: snippet, href: `/app/tasks/${task.id}` };
  }

  function show(news: News) {
    const { id, title, description, href } = shown(news);
    bell.ring();
    toast(title, {
      // One toast a task: ten letters in a row renew it instead of piling up.
      id,
      description,
      duration: LONG_MS,
      action: { label: m.news_open(), onClick: () => void goto(href) },
    });
  }

  onMount(() => onNews(show));
  onMount(() => unseen.watch());
  async () => {};
  return { props: {} as Record<string, never>, exports: {}, bindings: '', slots: {}, events: {} };
}
const NewsToasts__SvelteComponent_ = __sveltets_2_isomorphic_component(__sveltets_2_with_any_event($$render()));
/*Ωignore_startΩ*/ type NewsToasts__SvelteComponent_ = InstanceType<typeof NewsToasts__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NewsToasts__SvelteComponent_;
