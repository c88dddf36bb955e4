import * as v from 'valibot';
import { LOCALES } from '#domain/model';
import { emailAddress, lineOf, organisationFields } from './organisation.ts';
import { newPassword } from './password.ts';

/** The first start of an organisation: asked and answered once. */

/** Answer of `GET /api/public/setup?code=`: whether the code is needed, and good. 404 once there is an organisation. */
export const setupStateSchema = v.object({ code: v.picklist(['not-needed', 'good', 'needed']) });

const { name, country, openingHours, mailAddress, language, timeZone } = organisationFields;

/** Body of `POST /api/public/setup`. 422 `setup.invalid` with a pointer and a code for each field. */
export const setupSchema = v.strictObject({
  code: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  name,
  country,
  /** Null: what is usual in the country. */
  language: v.optional(v.nullable(language), null),
  timeZone: v.optional(v.nullable(timeZone), null),
  openingHours,
  mailAddress,
  team: lineOf('team'),
  ownerName: lineOf('owner-name'),
  ownerEmail: emailAddress,
  ownerLanguage: v.optional(v.picklist(LOCALES, 'language.unknown'), 'en'),
  password: newPassword,
});
export type Setup = v.InferOutput<typeof setupSchema>;
