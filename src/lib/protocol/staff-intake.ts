import * as v from 'valibot';
import { CONTACT_WAYS, PRIORITIES, VISITOR_CLASSES } from '#domain/model';
import { MAX_TEXT, mutationArgs } from './mutations.ts';
import { email, phone } from './public-intake.ts';
import { typeId } from './type-id.ts';

/** What programs hand in for employees. A column that is not listed here is refused, not ignored. */

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));
const required = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.trim(), v.maxLength(MAX_TEXT));
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT));
/** An id that nothing has is refused by its own code, not as a shape. */
const id = v.pipe(v.string(), v.maxLength(80));
const optionalId = v.optional(v.nullable(id), null);

const request = {
  type: v.optional(typeId, 'question'),
  priority: v.optional(v.picklist(PRIORITIES), 'normal'),
  subject: v.optional(line, ''),
  teamId: optionalId,
  assigneeId: optionalId,
};

const person = { name: required, position: v.optional(line, ''), decides: v.optional(line, '') };

/** Body of `POST /api/v1/tasks`. Without `requestId` it begins a new request. */
export const createTaskSchema = v.strictObject({ clientId: id, requestId: optionalId, text: words, ...request });

/** Body of `POST /api/v1/clients/{id}/contacts`. @param country ISO 3166 alpha-2, the default of phone numbers */
export const recordContactSchema = (country: string) =>
  v.strictObject({
    way: v.picklist(CONTACT_WAYS),
    reason: words,
    more: v.optional(text, ''),
    /** UTC milliseconds; now when absent. */
    at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))),
    caller: v.optional(line, ''),
    phone: v.optional(v.nullable(phone(country))),
    email: v.optional(v.nullable(email)),
    speciality: v.optional(line, ''),
    visitor: v.optional(v.nullable(v.picklist(VISITOR_CLASSES)), null),
    takenBy: optionalId,
    takenAs: v.optional(line, ''),
    people: v.optional(v.pipe(v.array(v.strictObject(person)), v.maxLength(50)), []),
    request: v.optional(v.nullable(v.strictObject(request)), null),
  });

/** Body of `PATCH /api/v1/clients/{id}`; what is absent stays. @param country ISO 3166 alpha-2, the default of phone numbers */
export const patchClientSchema = (country: string) =>
  v.strictObject({
    ...mutationArgs['client.patch'].entries.set.entries,
    /** Added to those there are. */
    phone: v.optional(v.nullable(phone(country))),
    email: v.optional(v.nullable(email)),
    removeIdentities: v.optional(v.pipe(v.array(id), v.maxLength(20)), []),
    /** Without `id` somebody new; with it, the person is written anew. */
    people: v.optional(v.pipe(v.array(v.strictObject({ id: v.optional(id), ...person })), v.maxLength(50)), []),
    removePeople: v.optional(v.pipe(v.array(id), v.maxLength(50)), []),
  });
