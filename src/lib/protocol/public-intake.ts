import * as v from 'valibot';
import { CHANNELS, LOCALES, PRIORITIES } from '#domain/model';
import { checkEmail, checkPhone, type Checked } from './contact.ts';
import type { CheckedField } from './public.ts';
import { typeId } from './type-id.ts';

/** What strangers may send in, read by the server's own rules. Every issue's message is its stable code. */

export const MAX_NAME = 200; // characters
export const MAX_COMPANY = 200; // characters
export const MAX_SUBJECT = 200; // characters
export const MAX_MESSAGE = 10_000; // characters; longer belongs into a letter with a file

/** One line as it is kept: whole characters in NFC, everything that breaks or hides a line turned into one space. */
const asLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

/** A text of several lines: line feeds and tabs stay, other control characters go, NUL first of all (SQLite ends there). */
const asText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();

const line = (field: string, max: number) =>
  v.pipe(v.string(`${field}.invalid`), v.transform(asLine), v.maxLength(max, `${field}.too-long`));
const required = (field: string) => v.minLength<string, 1, string>(1, `${field}.required`);

const name = v.pipe(line('name', MAX_NAME), required('name'));
const company = line('company', MAX_COMPANY);
const body = (field: string) =>
  v.pipe(
    v.string(`${field}.invalid`),
    v.transform(asText),
    required(field),
    v.maxLength(MAX_MESSAGE, `${field}.too-long`),
  );

/** An optional address: null when left empty. */
const address = (field: string, check: (typed: string) => Checked) =>
  v.pipe(
    v.string(`${field}.invalid`),
    v.rawTransform<string, string | null>(({ dataset, addIssue, NEVER }) => {
      if (dataset.value.trim() === '') return null;
      const checked = check(dataset.value);
      if (checked.ok) return checked.value;
      addIssue({ message: checked.code });
      return NEVER;
    }),
  );
export const phone = (country: string) => address('phone', (typed) => checkPhone(typed, country));
export const email = address('email', checkEmail);

type Reachable = { phone?: string | null | undefined; email?: string | null | undefined };
export const CONTACT_REQUIRED = 'contact.required';
export const isReachable = (sender: Reachable): boolean => Boolean(sender.phone ?? sender.email);

/** The name of one sending, made by its sender: random enough that nobody meets another's by chance. Empty: not named. */
const nonce = v.pipe(v.string('nonce.invalid'), v.regex(/^(?:[0-9A-Za-z_.:-]{8,128})?$/, 'nonce.invalid'));

/** What every form for everybody asks: who, how to reach them, the name of the sending, the proof that a person sent it. */
export const sendingFields = (country: string) => ({
  name: v.optional(name, ''),
  phone: v.optional(phone(country), ''),
  email: v.optional(email, ''),
  nonce: v.optional(nonce, ''),
  proof: v.optional(v.pipe(v.string('proof.invalid'), v.maxLength(10_000, 'proof.invalid')), ''),
  language: v.optional(v.fallback(v.nullable(v.picklist(LOCALES)), null), null),
});

/** Words that may be left out. */
export const optionalText = (field: string) =>
  v.optional(
    v.pipe(v.string(`${field}.invalid`), v.transform(asText), v.maxLength(MAX_MESSAGE, `${field}.too-long`)),
    '',
  );

/**
 * The form of /register as it was sent; gives it as it will be kept. One of phone and e-mail is needed: `contact.required`
 * at `/phone`. Fields of no meaning here are dropped, for a form may be posted by any program (contract.md).
 * @param country ISO 3166 alpha-2, the default of phone numbers
 */
export const registerFormSchema = (country: string) =>
  v.pipe(
    v.object({
      ...sendingFields(country),
      company: v.optional(company, ''),
      message: v.optional(body('message'), ''),
    }),
    v.forward(v.partialCheck([['phone'], ['email']], isReachable, CONTACT_REQUIRED), ['phone']),
  );
export type RegisterForm = v.InferOutput<ReturnType<typeof registerFormSchema>>;

/** Who a client is, as another program says. */
const clientSchema = (country: string) =>
  v.pipe(
    v.strictObject({
      name,
      phone: v.optional(v.nullable(phone(country))),
      email: v.optional(v.nullable(email)),
      company: v.optional(company, ''),
      language: v.optional(v.nullable(v.picklist(LOCALES, 'language.unknown')), null),
    }),
    v.forward(v.partialCheck([['phone'], ['email']], isReachable, CONTACT_REQUIRED), ['phone']),
  );

const teamId = v.optional(v.nullable(v.pipe(v.string('team.invalid'), v.maxLength(80, 'team.invalid'))), null);

/** Body of `POST /api/v1/clients`. */
export const createClientSchema = (country: string) => v.strictObject({ client: clientSchema(country), teamId });

/** Body of `POST /api/v1/requests`. A column that is not listed here is refused, not ignored. */
export const createRequestSchema = (country: string) =>
  v.strictObject({
    client: clientSchema(country),
    type: typeId,
    priority: v.optional(v.picklist(PRIORITIES, 'priority.unknown'), 'normal'),
    subject: v.optional(line('subject', MAX_SUBJECT), ''),
    text: body('text'),
    teamId,
    channel: v.optional(v.picklist(CHANNELS, 'channel.unknown'), 'api'),
  });
export type CreateRequest = v.InferOutput<ReturnType<typeof createRequestSchema>>;

/** One field as it was left, by the same rules the whole form is read with. An address left empty is no mistake yet. */
export function checkField(field: CheckedField, value: string, country: string): Checked {
  const schemas = { name, company, message: body('message'), phone: phone(country), email };
  const read = v.safeParse(schemas[field], value);
  return read.success ? { ok: true, value: read.output ?? '' } : { ok: false, code: read.issues[0].message };
}
