import { m } from '#messages';
import type { AttentionCase } from '$lib/store/queries/attention-cases.ts';
import { PRIORITIES } from '#domain/model';
import { resultText } from '$lib/ui/result-words.ts';
import { priorityName, requestStatus, requestType } from '$lib/ui/words.ts';

/** One thing that was written, with the name of the field it stood in. */
export type WrittenField = { label: string; value: string };

const LABELS: Readonly<Record<string, () => string>> = {
  text: m.attention_your_words,
  result: m.complete_result,
  type: m.contact_type,
  priority: m.priority_label,
  note: m.card_note,
  name: m.office_name,
  company: m.attention_field_company,
  language: m.card_language,
  employeeId: m.attention_field_to,
  assigneeId: m.attention_field_to,
  teamId: m.card_teams,
  clientId: m.card_title,
  to: m.attention_field_status,
  value: m.card_contacts,
  subject: m.attention_field_subject,
  reason: m.attention_field_reason,
  caller: m.attention_field_caller,
};

/** What is chosen from a list stands there under its name. */
const CHOSEN: Readonly<Record<string, (value: string) => string>> = {
  to: requestStatus,
  result: resultText,
  type: requestType,
  priority: (value) => priorityName(PRIORITIES.find((one) => one === value)),
};

/** Ids and switches mean nothing to anybody; who is meant by an id is said by name. */
const ID = /^[a-z]{2,5}_[A-Za-z0-9-]+$/;

/** Everything that was written, in full, whatever mutation it was and whichever version wrote it. */
export function writtenFields({ args, names }: Pick<AttentionCase, 'args' | 'names'>): WrittenField[] {
  const found: WrittenField[] = [];
  const visit = (value: unknown, field: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? field : key);
      return;
    }
    const said = (typeof value === 'string' ? CHOSEN[field]?.(value) : undefined) ?? wordsOf(value, names);
    if (said !== '') found.push({ label: LABELS[field]?.() ?? field, value: said });
  };
  visit(args, '');
  return found;
}

function wordsOf(value: unknown, names: AttentionCase['names']): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return ID.test(value) ? (names[value] ?? '') : value.trim();
}

/** As it is copied: every field on lines of its own. */
export const asText = (fields: readonly WrittenField[]): string =>
  fields.length === 1 ? (fields[0]?.value ?? '') : fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
