import { formatMoney } from '#domain/money';
import { totalsOf } from '#domain/order';
import type { FieldErrors } from '../words.ts';
import { form } from './page.ts';
import { start } from './start.ts';

// What the form of /order has beside every form: steppers, the running total, and lines that must still be what they were.

const MAX_QUANTITY = 999;
const quantities = [...form.querySelectorAll<HTMLInputElement>('[data-quantity]')];
const total = form.querySelector('[data-total]') as HTMLElement;
const sum = form.querySelector('[data-sum]') as HTMLElement;

for (const input of quantities) {
  for (const button of stepsOf(input)) {
    button.hidden = false;
    button.addEventListener('click', () => step(input, Number(button.dataset['step'])));
  }
}

function stepsOf(input: HTMLInputElement): HTMLButtonElement[] {
  return [...(input.parentElement?.querySelectorAll<HTMLButtonElement>('[data-step]') ?? [])];
}

function step(input: HTMLInputElement, by: number): void {
  const next = Math.min(MAX_QUANTITY, Math.max(0, (countIn(input) ?? 0) + by));
  input.value = next === 0 ? '' : String(next);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @returns null for what is no quantity; the server says why when it is sent */
function countIn({ value }: HTMLInputElement): number | null {
  const typed = value.trim();
  if (typed === '') return 0;
  return /^\d+$/.test(typed) && Number(typed) <= MAX_QUANTITY ? Number(typed) : null;
}

/** The server computes what counts; this is for the person who chooses. */
function showTotal(): void {
  const lines = quantities.map((input) => {
    const { price = '', currency = '' } = input.dataset;
    return { quantity: countIn(input) ?? 0, priceMinor: Number(price), currency };
  });
  const chosen = totalsOf(lines.filter(({ quantity }) => quantity > 0));
  sum.textContent = chosen.map((money) => formatMoney(money, document.documentElement.lang)).join(' + ');
  total.hidden = chosen.length === 0;
  for (const input of quantities) {
    const [fewer] = stepsOf(input);
    fewer?.setAttribute('aria-disabled', String(countIn(input) === 0));
  }
}

const OUT_OF_DATE: readonly string[] = ['line.price-changed', 'service.unknown'];
const serviceAt = (field: string): string => field.replace('[quantity]', '[service]');
const valueNow = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';

start({
  missing: (): FieldErrors => (quantities.some(({ value }) => value.trim() !== '') ? {} : { line: 'line.required' }),
  // The catalogue may have another order since: a quantity belongs to its service.
  fits: (field, kept) => !field.endsWith('[quantity]') || kept[serviceAt(field)] === valueNow(serviceAt(field)),
  changed: showTotal,
  isOutOfDate: (errors) => Object.values(errors).some((code) => OUT_OF_DATE.includes(code)),
});
showTotal();
