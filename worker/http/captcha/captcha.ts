/** The human check of public forms, whoever makes it. */

export type HumanCheck = { kind: 'altcha' } | { kind: 'turnstile'; siteKey: string };

export type Attempt = {
  /** What the form sent: altcha's payload or Turnstile's token; '' when nothing. */
  proof: string;
  /** The form it came with. A proof belongs to one form: the same one again is a repeat, another is a replay. */
  nonce: string;
  /** What the proof must have been made for. */
  action: string;
  address: string;
  /** UTC milliseconds. */
  now: number;
};

export type Verdict =
  | { kind: 'passed' }
  /** No proof, or one that is tampered with, foreign, expired or used: the visitor makes another. */
  | { kind: 'failed'; code: 'proof.missing' | 'proof.invalid' }
  /** Nobody can tell now. Never treated as passed (security.md: fails closed). */
  | { kind: 'unreachable' };

export interface Captcha {
  readonly check: HumanCheck;
  verify(attempt: Attempt): Promise<Verdict>;
}

export type ProofUse = { hash: string; usedBy: string; expiresAt: number };

/** Remembers a proof until it would have expired; false when another form has used it already. */
export type RememberProof = (use: ProofUse) => Promise<boolean>;

/** Longest proof that is looked at: Turnstile's tokens have up to 2,048 characters, altcha's payloads fewer. */
export const MAX_PROOF_LENGTH = 4_096;

export const PASSED: Verdict = { kind: 'passed' };
export const INVALID: Verdict = { kind: 'failed', code: 'proof.invalid' };
export const MISSING: Verdict = { kind: 'failed', code: 'proof.missing' };
