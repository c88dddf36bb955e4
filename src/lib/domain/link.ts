import type { Locale } from './model.ts';

/** What a link to a password is for: a new colleague's first one, or another in place of a forgotten one. */
export const LINK_PURPOSES = ['invite', 'reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** UTC milliseconds from being made to being worth nothing. */
export const LINK_LIFETIME_MS: Readonly<Record<LinkPurpose, number>> = {
  invite: 7 * 24 * 60 * 60_000,
  reset: 60 * 60_000,
};

/** A letter with a link, to an employee; it belongs to no conversation and is kept nowhere. */
export type LinkLetter = {
  purpose: LinkPurpose;
  url: string;
  /** Whom it greets, and where it goes. */
  name: string;
  to: string;
  language: Locale;
  organisation: string;
  from: string;
};
