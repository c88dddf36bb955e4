import { Resolver } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';

const TIMEOUT_MS = 1_500;
const KEPT_MS = 60_000;
const MAX_KEPT = 2_000;
/** So many questions in a row without any answer: there is no network here, and nobody should wait for it each time. */
const SILENT_AFTER = 4;
const SILENT_MS = 30_000;

type Answer = Awaited<ReturnType<DNSResolver>>;

/** "There is no such name" is an answer; these are none. */
const isSilence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ETIMEOUT', 'ECONNREFUSED', 'ESERVFAIL'].includes(String(error.code));

/**
 * Questions to the name servers of this computer, with short patience. The same question within a minute is asked once;
 * where nothing answers at all, nothing is asked for half a minute.
 * @param ask another one in tests
 */
export function patientResolver(ask: DNSResolver = systemResolver(), now: () => number = Date.now): DNSResolver {
  const kept = new Map<string, { answer: Promise<Answer>; until: number }>();
  let silences = 0;
  let silentUntil = 0;

  return (domain, type) => {
    const key = `${type} ${domain.toLowerCase()}`;
    const known = kept.get(key);
    if (known && known.until > now()) return known.answer;
    if (silentUntil > now()) return Promise.reject(Object.assign(new Error('no name server'), { code: 'ETIMEOUT' }));
    if (kept.size >= MAX_KEPT) kept.clear();

    const answer = ask(domain, type);
    kept.set(key, { answer, until: now() + KEPT_MS });
    answer.then(
      () => (silences = 0),
      (error: unknown) => {
        if (!isSilence(error)) return void (silences = 0);
        kept.delete(key);
        silences += 1;
        if (silences >= SILENT_AFTER) [silences, silentUntil] = [0, now() + SILENT_MS];
      },
    );
    return answer;
  };
}

function systemResolver(): DNSResolver {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  return (domain, type) => resolver.resolve(domain, type) as Promise<Answer>;
}
