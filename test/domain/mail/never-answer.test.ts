import { describe, expect, test } from 'vitest';
import { letterFate } from '#domain/mail/fate';
import { readHeaders } from '#domain/mail/headers';
import { isOwnEcho, whyNeverAnswer } from '#domain/mail/never-answer';

const why = (
  header: string,
  from: string | null = 'ilze@example.org',
  envelopeFrom: string | null = 'ilze@example.org',
) => whyNeverAnswer({ fields: readHeaders(header), from, envelopeFrom, own: ['desk@demo.test', 'shop@other.test'] });

describe('what no machine answers', () => {
  test('[ML10] a person’s letter is answered', () => {
    expect(why('Auto-Submitted: no\r\nX-Auto-Response-Suppress: None')).toBeNull();
    expect(why('Precedence: first-class')).toBeNull();
  });

  test.each([
    ['Auto-Submitted: auto-replied', 'automatic'],
    ['Auto-Submitted: auto-generated; type=x', 'automatic'],
    ['AUTO-SUBMITTED: nothing', 'automatic'],
    ['Precedence: bulk', 'bulk'],
    ['Precedence: auto_reply', 'bulk'],
    ['List-Id: <x>', 'list'],
    ['List-Anything: x', 'list'],
    ['X-Auto-Response-Suppress: All', 'suppressed'],
    ['X-Autoreply: yes', 'automatic'],
    ['X-Frontdesk-Loop: desk@demo.test', 'loop'],
    ['Return-Path: <>', 'no-return-path'],
    ['Content-Type: multipart/report; boundary=x', 'report'],
    ['Content-Type: message/delivery-status', 'report'],
    ['X-Apple-Action: VACATION', 'automatic'],
    ['Subject: Auto reply: Nyaan', 'automatic'],
    ['Subject: Automatic reply: away', 'automatic'],
    ['Subject: complaint about message from 192.0.2.222', 'automatic'],
  ])('[ML10] %s', (header, reason) => {
    expect(why(header)).toBe(reason);
  });

  test.each([
    'mailer-daemon@x.yz',
    'MAILER-DAEMON@x.yz',
    'postmaster@x.yz',
    'noreply@x.yz',
    'no-reply@x.yz',
    'do-not-reply@x.yz',
    'donotreply+123@x.yz',
    'shop.noreply@x.yz',
    'bounce+abc@x.yz',
    'bounces@x.yz',
  ])('[ML10] %s is no person', (from) => {
    expect(why('', from)).toBe('system-sender');
  });

  test.each(['norepl@x.yz', 'rooty@x.yz', 'daemonica@x.yz', 'abuse.department.of@x.yz'.replace('abuse.', 'abused.')])(
    '[ML10] %s is a person',
    (from) => {
      expect(why('', from)).toBeNull();
    },
  );

  test('[ML10] an empty envelope, our own domains', () => {
    expect(why('', 'ilze@example.org', '')).toBe('no-return-path');
    expect(why('', 'ilze@example.org', null)).toBeNull();
    expect(why('', 'anybody@Demo.test')).toBe('own-address');
    expect(why('', 'x@sub.demo.test')).toBeNull();
  });

  test('[ML2] our own letter is one that comes from us and bears our mark', () => {
    const fields = readHeaders('X-Frontdesk-Loop: desk@demo.test');
    const own = ['desk@demo.test'];

    expect(isOwnEcho({ fields, from: 'desk@demo.test', own })).toBe(true);
    expect(isOwnEcho({ fields, from: 'ilze@example.org', own })).toBe(false);
    expect(isOwnEcho({ fields: [], from: 'desk@demo.test', own })).toBe(false);
  });
});

describe('fates', () => {
  const facts = { isRepeat: false, isEcho: false, isKnown: false, verdict: null, canBeReviewed: true } as const;

  test.each([
    [{}, 'hold'],
    [{ isKnown: true }, 'file'],
    [{ verdict: 'accepted' }, 'file'],
    [{ verdict: 'blocked', isKnown: true }, 'ignore'],
    [{ verdict: 'blocked', canBeReviewed: false }, 'ignore'],
    [{ isRepeat: true, isKnown: true }, 'ignore'],
    [{ isEcho: true, isKnown: true }, 'ignore'],
    [{ canBeReviewed: false }, 'file'],
  ] as const)('[ML2] %o: %s', (some, kind) => {
    expect(letterFate({ ...facts, ...some }).kind).toBe(kind);
  });
});
