import { FIELDS, type Field } from '../words.ts';
import { inputOf, showReason, type FieldErrors } from './page.ts';

type Result = { ok: true; value: string } | { ok: false; code: string };

/** The last judgement of each field, so that nothing is asked twice. */
const judged = new Map<Field, { value: string; code: string | undefined }>();

/**
 * Has the server read a field by its own rule, writes it back as it will be kept (a phone number in international form)
 * and shows the reason next to it. An empty field is not nagged about; without an answer the field stays as it is.
 * @returns the code of what is wrong, if anything is known to be
 */
export async function checkField(field: Field): Promise<string | undefined> {
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

/** All fields at once, before sending; null when none is known to be wrong. Words then go out as they will be kept. */
export async function checkAll(): Promise<FieldErrors | null> {
  const errors: FieldErrors = {};
  const check = async (field: Field) => {
    const code = await checkField(field);
    if (code !== undefined) errors[field] = code;
  };
  await Promise.all(FIELDS.map(check));
  return Object.keys(errors).length > 0 ? errors : null;
}

async function ask(field: Field, value: string): Promise<Result | undefined> {
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
