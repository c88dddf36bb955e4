import { describe, expect, test } from 'vitest';
import { isAligned } from '#domain/mail/authentication';
import { claimsThread, firstOf, idsIn, messageIdOf, readHeaders, referencesOf } from '#domain/mail/headers';

const TRUSTED = 'mx.cloudflare.net';
const fields = (...lines: string[]) => readHeaders(lines.join('\r\n'));
const aligned = (results: string | string[], from = 'From: a@example.org') =>
  isAligned(
    fields(from, ...[results].flat().map((value) => `Authentication-Results: ${value}`)),
    'example.org',
    TRUSTED,
  );

describe('headers', () => {
  test('folded lines are one field, and names have no case', () => {
    expect(fields('SUBJECT: one', ' two', '\tthree')).toEqual([{ name: 'subject', value: 'one two three' }]);
  });

  test('duplicates stay apart, the topmost first', () => {
    expect(firstOf(fields('X: 1', 'X: 2'), 'x')).toBe('1');
  });

  test('an envelope line of a mailbox file is passed over; a line that is no field ends the header', () => {
    expect(fields('From someone Wed', 'A: 1', 'no field', 'B: 2')).toEqual([{ name: 'a', value: '1' }]);
  });

  test('ids are read with their brackets only, each once', () => {
    expect(idsIn('<a@b> junk <c@d> <a@b> <broken')).toEqual(['a@b', 'c@d']);
    expect(messageIdOf(fields('Message-ID: bare@id'))).toBe('bare@id');
    expect(messageIdOf(fields('Message-ID:'))).toBeNull();
  });

  test('[ML6] what cannot be read as an id is still a claim', () => {
    expect(referencesOf(fields('In-Reply-To: your letter'))).toEqual([]);
    expect(claimsThread(fields('In-Reply-To: your letter'))).toBe(true);
    expect(claimsThread(fields('In-Reply-To: ', 'References:'))).toBe(false);
  });
});

describe('who stands behind From', () => {
  test('[ML4] DMARC pass for its domain, by the server that took the letter in', () => {
    expect(aligned('mx.cloudflare.net; spf=pass; dmarc=pass policy.dmarc=reject header.from=example.org')).toBe(true);
    expect(aligned('mx.cloudflare.net 1; dmarc = pass (ok) header.from = "Example.org"')).toBe(true);
  });

  test.each([
    ['of another server', 'mx.evil.net; dmarc=pass header.from=example.org'],
    ['of a server whose name begins so', 'mx.cloudflare.net.evil.net; dmarc=pass header.from=example.org'],
    ['for another domain', 'mx.cloudflare.net; dmarc=pass header.from=evil.org'],
    ['for no domain', 'mx.cloudflare.net; dmarc=pass'],
    ['that failed', 'mx.cloudflare.net; dmarc=fail header.from=example.org'],
    [
      'that failed once and passed once',
      'mx.cloudflare.net; dmarc=fail header.from=example.org; dmarc=pass header.from=example.org',
    ],
    ['in a comment', 'mx.cloudflare.net; none (; dmarc=pass header.from=example.org)'],
    ['in a nested comment', 'mx.cloudflare.net; none ((a) ; dmarc=pass header.from=example.org)'],
    ['in a quoted string', 'mx.cloudflare.net; spf=fail reason="; dmarc=pass header.from=example.org"'],
    ['of a property', 'mx.cloudflare.net; spf=fail smtp.mailfrom=x dmarc=pass header.from=example.org'],
    ['with a domain appended', 'mx.cloudflare.net; dmarc=pass header.from=evil.org header.from=example.org'],
    ['of SPF alone', 'mx.cloudflare.net; spf=pass smtp.mailfrom=example.org'],
  ])('[ML4] not a pass %s', (_, results) => {
    expect(aligned(results)).toBe(false);
  });

  test('[ML4] only the topmost field counts, and only with one From', () => {
    const pass = 'mx.cloudflare.net; dmarc=pass header.from=example.org';

    expect(aligned(['mx.evil.net; dmarc=none', pass])).toBe(false);
    expect(aligned([pass, 'mx.evil.net; dmarc=none'])).toBe(true);
    expect(aligned(pass, 'From: a@example.org\r\nFrom: b@evil.org')).toBe(false);
    expect(isAligned(fields('From: a@example.org'), 'example.org', TRUSTED)).toBe(false);
  });
});
