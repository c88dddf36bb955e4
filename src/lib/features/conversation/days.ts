import type { MessageView } from '$lib/store/queries/conversation.ts';
import { longDay, passedBy } from '$lib/ui/time.ts';

type Day = { key: string; label: string; messages: MessageView[] };

const DAY_MS = 24 * 60 * 60_000;

/** Messages by the reader's calendar day, in their order. Times are UTC milliseconds. */
export function byDay(messages: readonly MessageView[], now: number): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const key = new Date(message.at).toDateString();
    const last = days.at(-1);
    if (last?.key === key) last.messages.push(message);
    else
      days.push({
        key: days.some((day) => day.key === key) ? `${key} ${message.id}` : key,
        label: dayName(message.at, now),
        messages: [message],
      });
  }
  return days;
}

/** "today", "yesterday", else the date; with the year when it is another one. */
function dayName(at: number, now: number): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const passed = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  if (passed === 0 || passed === 1) return passedBy(passed, 'day');
  return longDay(at, new Date(at).getFullYear() !== new Date(now).getFullYear());
}
