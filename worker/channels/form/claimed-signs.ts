import type { Sign } from '#domain/matching/incoming';

/** Whoever fills a form may type anybody's address: a claim, never evidence (MT1). */
export function claimedSigns(phone: string | null, email: string | null): Sign[] {
  return [
    ...(phone === null ? [] : [{ kind: 'phone', value: phone, evidence: 'typed' } as const]),
    ...(email === null ? [] : [{ kind: 'email', value: email, evidence: 'typed' } as const]),
  ];
}
