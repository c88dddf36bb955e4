import { m } from '#messages';
import type { ServerNow } from '$lib/store/queries/attention-cases.ts';
import { resultText } from '$lib/ui/result-words.ts';
import { shortTime } from '$lib/ui/time.ts';
import { requestNumber, requestStatus } from '$lib/ui/words.ts';

/** How things stand on the server, as sentences. @param now UTC milliseconds, for the clock times */
export function nowWords({ client, task, request, newest }: ServerNow, now: number): string[] {
  const said: string[] = [];
  if (task !== null) said.push(taskWords(task));
  if (request !== null) {
    const words = { number: requestNumber(request.number), status: requestStatus(request.status) };
    said.push(m.attention_now_request(words));
  }
  if (newest !== null) {
    const author = newest.direction === 'in' ? (client?.name ?? '') : (newest.authorName ?? '');
    said.push(m.attention_now_newest({ author: author || m.thread_somebody(), time: shortTime(newest.at, now) }));
  }
  return said;
}

function taskWords({ status, holderName, result }: NonNullable<ServerNow['task']>): string {
  if (status === 'done') {
    const words = { name: holderName ?? m.thread_somebody(), result: resultText(result ?? '') };
    return words.result === '' ? m.attention_now_done(words) : m.attention_now_done_result(words);
  }
  return holderName === null ? m.attention_now_waiting() : m.attention_now_with({ name: holderName });
}
