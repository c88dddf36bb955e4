import { readWords, type FieldErrors, type Words } from '../words.ts';

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

export const form = document.querySelector('form[data-texts]') as HTMLFormElement;
const texts = JSON.parse(form.dataset['texts'] ?? '{}') as Record<string, string>;
const button = form.querySelector('[type=submit]') as HTMLButtonElement;
const status = form.querySelector('[role=status]') as HTMLElement;
const summary = find('summary');
const summaryWords = find('summary-words');
const summaryList = find('summary-list');

/** Every place that can say what is wrong with a field, in the order of the page. */
const PLACE = '-error';
const FIELDS = [...form.querySelectorAll(`[id$="${PLACE}"]`)].map(({ id }) => id.slice(0, -PLACE.length));
/** A line says in one place what is wrong with it; what has no place of its own is said of the lines as a whole. */
const placeOf = (field: string): string => {
  const place = field.replace(/\[(service|price|currency)\]$/, '[quantity]');
  return FIELDS.includes(place) ? place : 'line';
};

const reasonOf = (code: string) => texts[code] ?? texts['invalid'] ?? '';
export const inputOf = (field: string) => find<HTMLInputElement | HTMLTextAreaElement>(field);
export const words = (): Words => readWords(new FormData(form));
export const hidden = (name: 'nonce' | 'proof') => form.elements.namedItem(name) as HTMLInputElement;

/** @param fits whether what was kept for a field is still meant for it */
export function writeWords(kept: Words, fits: (field: string) => boolean): void {
  for (const field of FIELDS) {
    const input = inputOf(field);
    if ('value' in input && fits(field)) input.value = kept[field] ?? '';
  }
}

/** Puts a reason next to its field, or takes it away. */
export function showReason(field: string, code?: string): void {
  const input = inputOf(field);
  if (code === undefined) input.removeAttribute('aria-invalid');
  else if ('value' in input) input.setAttribute('aria-invalid', 'true');
  find(`${field}${PLACE}`).textContent = code === undefined ? '' : reasonOf(code);
}

/** Says above the form what is wrong, with a link to each field, and brings the reader there. The page stays: false. */
export function showRefusal(code: string, errors: FieldErrors = {}): false {
  const placed = new Map(Object.entries(errors).map(([field, fault]) => [placeOf(field), fault]));
  for (const field of FIELDS) showReason(field, placed.get(field));
  const wrong = FIELDS.filter((field) => placed.has(field));
  summaryWords.textContent = wrong.length > 0 ? (texts['summary'] ?? '') : (texts[code] ?? texts['failed'] ?? '');
  summaryList.replaceChildren(...wrong.map((field) => linkTo(field, reasonOf(placed.get(field) ?? ''))));
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

function linkTo(field: string, reason: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${field}`;
  link.className = 'inline-flex min-h-tap items-center underline underline-offset-4';
  link.textContent = reason;
  item.append(link);
  return item;
}
