import { FIELDS, readWords, type Field, type Words } from '../words.ts';

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

export const form = find<HTMLFormElement>('register');
const texts = JSON.parse(form.dataset['texts'] ?? '{}') as Record<string, string>;
const button = form.querySelector('button') as HTMLButtonElement;
const status = form.querySelector('[role=status]') as HTMLElement;
const summary = find('summary');
const summaryWords = find('summary-words');
const summaryList = find('summary-list');

export type FieldErrors = Partial<Record<Field, string>>;

const reasonOf = (code: string) => texts[code] ?? texts['invalid'] ?? '';
export const inputOf = (field: Field) => find<HTMLInputElement | HTMLTextAreaElement>(field);
export const words = (): Words => readWords(new FormData(form));
export const hidden = (name: 'nonce' | 'proof') => form.elements.namedItem(name) as HTMLInputElement;

export function writeWords(kept: Words): void {
  for (const field of FIELDS) inputOf(field).value = kept[field];
}

/** Puts a reason next to its field, or takes it away. */
export function showReason(field: Field, code?: string): void {
  const input = inputOf(field);
  if (code === undefined) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
  find(`${field}-error`).textContent = code === undefined ? '' : reasonOf(code);
}

/** Says above the form what is wrong, with a link to each field, and brings the reader there. The page stays: false. */
export function showRefusal(code: string, errors: FieldErrors = {}): false {
  for (const field of FIELDS) showReason(field, errors[field]);
  const wrong = FIELDS.filter((field) => errors[field] !== undefined);
  summaryWords.textContent = wrong.length > 0 ? (texts['summary'] ?? '') : (texts[code] ?? texts['failed'] ?? '');
  summaryList.replaceChildren(...wrong.map((field) => linkTo(field, reasonOf(errors[field] ?? ''))));
  summary.hidden = false;
  summary.focus();
  return false;
}

export const hideRefusal = () => void (summary.hidden = true);

/** What the button is busy with; null when it can be pressed. It stays focusable, for a focus that jumps is lost. */
export function showBusy(state: 'checking' | 'sending' | null): void {
  const text = state === null ? '' : (texts[state] ?? '');
  button.textContent = text || (texts['send'] ?? '');
  button.setAttribute('aria-disabled', String(state !== null));
  status.textContent = text;
}

function linkTo(field: Field, reason: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${field}`;
  link.className = 'inline-flex min-h-tap items-center underline underline-offset-4';
  link.textContent = reason;
  item.append(link);
  return item;
}
