/** What a person writes into a form, by field name (contract.md). */
export type Words = Readonly<Record<string, string>>;
/** What is wrong, by field name, as the API's stable codes. */
export type FieldErrors = Readonly<Record<string, string>>;
export type Fault = { field: string; code: string };

/** Of the sending, not of its words. */
const NOT_WORDS: ReadonlySet<string> = new Set(['nonce', 'proof', 'cf-turnstile-response']);

/** Files in a form count as nothing: no field of ours takes one. Of a field sent twice the first counts. */
export function readWords(form: FormData): Words {
  const names = [...new Set(form.keys())].filter((name) => !NOT_WORDS.has(name) && typeof form.get(name) === 'string');
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

export const wordIn = (words: Words, field: string): string =>
  Object.hasOwn(words, field) ? (words[field] ?? '') : '';
export const faultsIn = (errors: FieldErrors): Fault[] =>
  Object.entries(errors).map(([field, code]) => ({ field, code }));
