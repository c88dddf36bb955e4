import * as v from 'valibot';
import { LINK_PURPOSES } from '#domain/link';
import { judgePassword } from '#domain/password';
import { emailAddress } from './organisation.ts';

/** A password as somebody chooses it; what anybody knows of them is judged where it is known. */
export const newPassword = v.pipe(
  v.string('password.required'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    if (dataset.value === '') return addIssue({ message: 'password.required' });
    const judged = judgePassword(dataset.value);
    if (!judged.ok) addIssue({ message: judged.code });
  }),
);

/** Secrets of links are 43 characters; whatever else was sent is told the same as one that has ended. */
const secret = v.pipe(v.string(), v.maxLength(200));

/** Body of `POST /api/public/links`. */
export const linkSchema = v.strictObject({ secret });
/** Its answer: whose password the link is for. */
export const linkOwnerSchema = v.object({
  purpose: v.picklist(LINK_PURPOSES),
  name: v.string(),
  email: v.string(),
  organisation: v.string(),
});
export type LinkOwner = v.InferOutput<typeof linkOwnerSchema>;

/** Body of `POST /api/public/passwords`. */
export const choosePasswordSchema = v.strictObject({ secret, password: newPassword });
export const passwordChosenSchema = v.object({ email: v.string() });

/** Body of `POST /api/public/forgotten`; the answer is 204 for every address there is. */
export const forgottenSchema = v.object({
  email: v.optional(emailAddress, ''),
  nonce: v.optional(v.pipe(v.string('nonce.invalid'), v.regex(/^(?:[0-9A-Za-z_.:-]{8,128})?$/, 'nonce.invalid')), ''),
  proof: v.optional(v.pipe(v.string('proof.invalid'), v.maxLength(10_000, 'proof.invalid')), ''),
});
