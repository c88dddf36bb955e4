import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dkimSign, type DNSResolver } from 'mailauth';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { patientResolver } from '../../worker/local/mail/resolver.ts';
import { judge, UNVERIFIED } from '../../worker/local/mail/verdict.ts';
import { makeDataDir } from '../support/instance.ts';

const { dataDir, remove } = makeDataDir();
afterAll(remove);

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const ZONE: Record<string, string> = {
  's1._domainkey.example.org': `v=DKIM1; k=rsa; p=${KEY}`,
  '_dmarc.example.org': 'v=DMARC1; p=reject',
  'example.org': 'v=spf1 ip4:192.0.2.7 -all',
  'evil.test': 'v=spf1 ip4:192.0.2.66 -all',
  '_dmarc.evil.test': 'v=DMARC1; p=none',
};
const missing = () => Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
const zone: DNSResolver = async (domain, type) => {
  const record = ZONE[domain];
  if (type !== 'TXT' || record === undefined) throw missing();
  return [[record]];
};

const LETTER = 'From: Ilze <ilze@example.org>\r\nSubject: Blue\r\nMessage-ID: <1@example.org>\r\n\r\nIs it there?\r\n';
const STRANGER = { ip: '198.51.100.1', helo: 'mx.relay.test', sender: 'ilze@example.org' };

async function signed(letter: string, signingDomain = 'example.org'): Promise<string> {
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signature = { signingDomain, selector: 's1', privateKey: pem };
  // The types ask for one signature, the code for a list of them.
  const { signatures } = await dkimSign(letter, { ...signature, signatureData: [signature] });
  return signatures + letter;
}

function judged(letter: string, session = STRANGER, resolver = zone) {
  const path = join(dataDir, 'letter.eml');
  writeFileSync(path, letter);
  return judge(path, session, resolver);
}

describe('who wrote a letter', () => {
  test('signed by the domain of From, or handed in by its server: aligned', async () => {
    const verdict = { aligned: true, domain: 'example.org', dmarc: 'pass' };

    expect(await judged(await signed(LETTER))).toMatchObject({ ...verdict, dkim: 'pass' });
    expect(await judged(LETTER, { ...STRANGER, ip: '192.0.2.7' })).toMatchObject({ ...verdict, spf: 'pass' });
  });

  test('a From that nobody stands for is not', async () => {
    expect(await judged(LETTER)).toMatchObject({ aligned: false, dmarc: 'fail' });
  });

  test('changed after it was signed is not', async () => {
    expect(await judged((await signed(LETTER)).replace('there', 'gone'))).toMatchObject({ aligned: false });
  });

  test('signed or handed in by somebody else’s domain is not', async () => {
    ZONE['s1._domainkey.evil.test'] = ZONE['s1._domainkey.example.org']!;
    const evil = { ip: '192.0.2.66', helo: 'evil.test', sender: 'boss@evil.test' };

    expect(await judged(await signed(LETTER, 'evil.test'), evil)).toMatchObject({
      aligned: false,
      domain: 'example.org',
    });
  });

  test('two senders in From, or two From lines, prove neither', async () => {
    const evil = { ip: '192.0.2.66', helo: 'evil.test', sender: 'boss@evil.test' };
    const twice = `From: boss@evil.test\r\n${LETTER}`;
    const listed = LETTER.replace('From: ', 'From: boss@evil.test, ');

    expect((await judged(twice, evil)).aligned).toBe(false);
    expect((await judged(listed, evil)).aligned).toBe(false);
  });

  test('a verdict that a letter brings along is nobody’s', async () => {
    const forged = `Authentication-Results: mx.cloudflare.net; dmarc=pass header.from=example.org\r\n${LETTER}`;

    expect((await judged(forged)).aligned).toBe(false);
  });

  test('a neighbour that hands letters on does not speak for their sender', async () => {
    ZONE['example.org'] = 'v=spf1 +all';
    const verdict = await judged(LETTER, { ...STRANGER, ip: '::ffff:127.0.0.1' });
    ZONE['example.org'] = 'v=spf1 ip4:192.0.2.7 -all';

    expect(verdict.aligned).toBe(false);
  });

  test('name servers that fail or never answer leave it unverified', async () => {
    const failing = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));

    expect((await judged(await signed(LETTER), STRANGER, failing)).aligned).toBe(false);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const waiting = judged(await signed(LETTER), STRANGER, () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await waiting).toEqual(UNVERIFIED);
  });

  test('a header that would stop everybody else’s letters is not looked at', async () => {
    const copies = Array.from({ length: 50_000 }, (_, at) => `a${at}@x.test`).join(',\r\n ');
    const began = process.cpuUsage();

    expect(await judged(`Cc: ${copies}\r\n${await signed(LETTER)}`)).toEqual(UNVERIFIED);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });

  test('a letter that is none is unverified', async () => {
    for (const letter of ['', '\r\n', '\0\0\0', 'From: \r\n\r\n']) expect((await judged(letter)).aligned).toBe(false);
  });
});

describe('asking name servers', () => {
  test('the same question is asked once a minute', async () => {
    let time = 0;
    const ask = vi.fn(zone);
    const resolver = patientResolver(ask, () => time);
    await resolver('example.org', 'TXT');
    await resolver('EXAMPLE.org', 'TXT');
    expect(ask).toHaveBeenCalledTimes(1);

    time = 60_000;
    await resolver('example.org', 'TXT');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('where nothing answers, nobody waits for it each time', async () => {
    let time = 0;
    const ask = vi.fn<DNSResolver>(() => Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' })));
    const resolver = patientResolver(ask, () => time);
    for (let at = 0; at < 10; at += 1)
      await expect(resolver(`${at}.test`, 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    expect(ask).toHaveBeenCalledTimes(4);

    time = 30_000;
    await expect(resolver('later.test', 'TXT')).rejects.toThrow('late');
    expect(ask).toHaveBeenCalledTimes(5);
  });
});
