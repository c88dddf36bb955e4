import { m } from '#messages';
import { fold } from '#domain/search';
import type { SearchHit } from '#domain/search';
import type { CommandId } from '$lib/ui/keys/keys.ts';
import { commandLabel } from './command-words.ts';

/** What the palette lists: things to open and things to do. */

export type HitKind = SearchHit['kind'];
export type Option =
  | { kind: HitKind; id: string; href: string; title: string; detail: string; at: number | null }
  | { kind: 'action'; id: string; command: CommandId; title: string };
export type OptionGroup = { id: string; title: string; options: readonly Option[] };

const TITLES: Record<HitKind, () => string> = {
  client: m.palette_people,
  request: m.palette_requests,
  message: m.palette_messages,
};
const KINDS = Object.keys(TITLES) as HitKind[];

/** Where a hit opens: in its conversation where there is a task to open it by, else on the client's page. */
export function hrefOf({ kind, id, clientId, taskId }: Pick<SearchHit, 'kind' | 'id' | 'clientId' | 'taskId'>): string {
  if (kind !== 'client' && taskId !== null) return `/app/tasks/${taskId}`;
  return kind === 'message' ? `/app/clients/${clientId}#${id}` : `/app/clients/${clientId}`;
}

type Found = Omit<SearchHit, 'conversationId' | 'at'> & { at: number | null };

export const toOption = (hit: Found): Option => ({
  kind: hit.kind,
  id: hit.id,
  href: hrefOf(hit),
  title: hit.title,
  detail: hit.detail,
  at: hit.at,
});

/** By kind, in the order they were found. @param prefix tells groups of one palette apart */
export const hitGroups = (hits: readonly SearchHit[], prefix: string): OptionGroup[] =>
  KINDS.map((kind) => ({
    id: `${prefix}-${kind}`,
    title: TITLES[kind](),
    options: hits.filter((hit) => hit.kind === kind).map(toOption),
  })).filter(({ options }) => options.length > 0);

/** Commands whose name has every word of the query in it, accents and case aside; all of them for an empty one. */
export function actionsFor(query: string, offered: readonly CommandId[]): Option[] {
  const words = fold(query).split(' ').filter(Boolean);
  return offered
    .filter((id) => id !== 'palette' && id !== 'next' && id !== 'previous' && id !== 'send')
    .map((id) => ({ kind: 'action' as const, id, command: id, title: commandLabel(id) }))
    .filter(({ title }) => words.every((word) => fold(title).includes(word)));
}

/**
 * What the server found and the device did not. It opens on the client's page, where what is older can be fetched: the task
 * it belonged to has mostly left the device too, and its address would lead nowhere.
 */
export function beyond(found: readonly SearchHit[], here: readonly SearchHit[]): SearchHit[] {
  const known = new Set(here.map(({ kind, id }) => `${kind} ${id}`));
  return found.filter(({ kind, id }) => !known.has(`${kind} ${id}`)).map((hit) => ({ ...hit, taskId: null }));
}
