import { m } from '#messages';
import type { MutationArgs } from '#protocol/mutations';
import { mutate } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { toast } from '$lib/ui/toast.ts';

const WORDS = { refused: m.client_new_refused, failed: m.client_new_failed };

export async function createClient(args: MutationArgs<'client.create'>): Promise<boolean> {
  const saved = await attempt(() => mutate('client.create', args), WORDS);
  if (saved) toast.success(m.client_new_saved({ name: args.name }));
  return saved;
}

export async function recordContact(args: MutationArgs<'contact.record'>, name: string): Promise<boolean> {
  const saved = await attempt(() => mutate('contact.record', args), WORDS);
  if (saved) toast.success(status.online ? m.contact_saved({ name }) : m.contact_saved_offline({ name }));
  return saved;
}

export async function createTask(args: MutationArgs<'task.create'>): Promise<boolean> {
  const saved = await attempt(() => mutate('task.create', args), WORDS);
  if (saved) toast.success(m.task_new_created());
  return saved;
}
