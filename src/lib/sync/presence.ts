import * as v from 'valibot';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** Who is at hand is known to the server alone, which hears every device (AS8). */
const loadSchema = v.object({ employees: v.array(v.object({ id: v.string(), present: v.boolean() })) });

export async function readPresent(): Promise<Answer<ReadonlySet<string>>> {
  const answer = await session.read('/api/v1/load', loadSchema);
  if (answer.kind !== 'ok') return answer;
  const present = answer.value.employees.filter((one) => one.present);
  return { kind: 'ok', value: new Set(present.map(({ id }) => id)) };
}
