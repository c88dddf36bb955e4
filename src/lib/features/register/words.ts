/** What a person writes into the form, by field name (contract.md). */
export const FIELDS = ['name', 'phone', 'email', 'message', 'company'] as const;
export type Field = (typeof FIELDS)[number];
export type Words = Record<Field, string>;

export const NO_WORDS: Words = { name: '', phone: '', email: '', message: '', company: '' };

/** Files in a form count as nothing: no field of ours takes one. */
export function readWords(form: FormData): Words {
  const words = { ...NO_WORDS };
  for (const field of FIELDS) words[field] = textOf(form, field);
  return words;
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
