import { linkOwnerSchema, passwordChosenSchema, type LinkOwner } from '#protocol/password';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** Links to a password, for people who are not signed in yet. */

/** Whose password the link is for; refused with `link.ended` when it is worth nothing. */
export const readLink = (secret: string): Promise<Answer<LinkOwner>> =>
  session.call('POST', '/api/public/links', linkOwnerSchema, { secret });

/** Uses the link up. */
export const choosePassword = (secret: string, password: string): Promise<Answer<{ email: string }>> =>
  session.call('POST', '/api/public/passwords', passwordChosenSchema, { secret, password });
