import { m } from '#messages';
import type { MutationArgs, MutationName } from '#protocol/mutations';
import type { Answer } from '$lib/sync/server.ts';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { refusalText } from '$lib/ui/refusal.ts';
import { toast } from '$lib/ui/toast.ts';

/** Makes a change of the office on this device. @returns whether it is written; if not, the person has been told why */
export const changeOffice = <N extends MutationName>(name: N, args: MutationArgs<N>): Promise<boolean> =>
  attempt(() => mutate(name, args), { refused: m.office_refused, failed: m.office_store_failed });

/** What became of something that only the server can do: its value, or null once the person has been told why not. */
export function settled<T>(answer: Answer<T>): { value: T } | null {
  if (answer.kind === 'ok') return { value: answer.value };
  toast.error(
    answer.kind === 'refused' ? m.office_refused({ reason: refusalText(answer.code) }) : m.office_unreachable(),
  );
  return null;
}
