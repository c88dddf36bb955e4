import type { FieldErrors } from '../words.ts';
import { inputOf, showReason } from './page.ts';

type Result = { ok: true; value: string } | { ok: false; code: string };

/** What the server can judge by itself (CHECKED_FIELDS of #protocol/public, which would bring a schema library along). */
const CHECKED = ['name', 'phone', 'email', 'company', 'message'].filter(
  (field) => document.getElementById(field) !== null,
);
export const isChecked = (field: string): boolean => CHECKED.includes(field);

/** The last judgement of each field, so that nothing is asked twice. */
const judged = new Map<string, { value: string; code: string | undefined }>();

/**
 * Has the server read a field by its own rule, writes it back as it will be kept (a phone number in international form)
 * and shows the reason next to it. An empty field is not nagged about; without an answer the field stays as it is.
 * @returns the code of what is wrong, if anything is known to be
 */
export async function checkField(field: string): Promise<string | undefined> {
  const input = inputOf(field);
  const value = input.value;
  const known = judged.get(field);
  if (known?.value === value) return known.code;
  if (value.trim() === '') return void showReason(field);

  const result = await ask(field, value);
  // Somebody may have gone on typing: what they see now was not judged.
  if (result === undefined || input.value !== value) return undefined;
  if (result.ok) input.value = result.value;
  const code = result.ok ? undefined : result.code;
  judged.set(field, { value: input.value, code });
  showReason(field, code);
  return code;
}

/** All fields at once, before sending. Words then go out as they will be kept. */
export async function checkAll(): Promise<FieldErrors> {
  const codes = await Promise.all(CHECKED.map(async (field) => [field, await checkField(field)] as const));
  return Object.fromEntries(codes.flatMap(([field, code]) => (code === undefined ? [] : [[field, code]])));
}

async function ask(field: string, value: string): Promise<Result | undefined> {
  try {
    const answer = await fetch('/api/public/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ field, value }),
    });
    return answer.ok ? ((await answer.json()) as Result) : undefined;
  } catch {
    return undefined;
  }
}
