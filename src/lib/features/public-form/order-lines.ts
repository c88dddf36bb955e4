import type { Catalogue } from '#protocol/public';
import { faultsIn, wordIn, type Fault, type FieldErrors, type Words } from './words.ts';

/** contract.md: a line of the form is `line[n][…]`. */
type LineField = 'service' | 'quantity' | 'price' | 'currency';
export const lineField = (at: number, field: LineField): string => `line[${at}][${field}]`;

/** Of several faults of a line the first of these is told. */
const FAULTY = ['quantity', 'price', 'currency', 'service'] as const;

/** A line of the page: a service with what was written for it, wherever in the form that was sent it stood. */
export type PageLine = { service: Catalogue['services'][number]; quantity: string; error: string | null };

/**
 * The catalogue with the quantities of a form that came back. That form may be of another day, or of somebody else's page:
 * its lines are known by their services, not by their numbers.
 */
export function pageLines({ services }: Catalogue, words: Words, errors: FieldErrors): PageLine[] {
  const sent = sentLines(words);
  return services.map((service) => {
    const at = sent.get(service.id);
    if (at === undefined) return { service, quantity: '', error: null };
    const faults = FAULTY.flatMap((field) => errors[lineField(at, field)] ?? []);
    return { service, quantity: wordIn(words, lineField(at, 'quantity')), error: faults[0] ?? null };
  });
}

/** The number of each service's line; of several lines for one service the first that asks for any. */
function sentLines(words: Words): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [name, service] of Object.entries(words)) {
    const at = /^line\[(\d{1,4})\]\[service\]$/.exec(name)?.[1];
    if (at === undefined) continue;
    const known = lines.get(service);
    if (known === undefined || wordIn(words, lineField(known, 'quantity')) === '') lines.set(service, Number(at));
  }
  return lines;
}

/** What is wrong, by the places of the page: lines first, as they stand there. */
export function pageFaults(lines: readonly PageLine[], errors: FieldErrors): Fault[] {
  const ofLines = lines.flatMap(({ error }, at) =>
    error === null ? [] : [{ field: lineField(at, 'quantity'), code: error }],
  );
  const others = faultsIn(errors).filter(({ field }) => !field.startsWith('line['));
  const lost = Object.keys(errors).length > ofLines.length + others.length;
  // A line for something that the page does not show any more.
  const ofAll = lost && ofLines.length === 0 ? [{ field: 'line', code: 'service.unknown' }] : [];
  return [...ofLines, ...ofAll, ...others];
}
