import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideIntake } from '#domain/matching/decide-intake';
import {
  MAX_AUTOMATIC,
  PLAIN_MESSAGE,
  type IncomingMessage,
  type Known,
  type Match,
  type Sign,
} from '#domain/matching/incoming';
import { BUILT_IN_TYPES } from '#domain/model';

const NOON = Date.UTC(2026, 6, 15, 12);
const PHONE: Sign = { kind: 'phone', value: '+37120000001', evidence: 'typed' };
const EMAIL: Sign = { kind: 'email', value: 'ilze@example.org', evidence: 'typed' };

const aMessage = ({
  signs = [PHONE],
  name = 'Ilze',
  ...rest
}: Partial<IncomingMessage> & { signs?: Sign[]; name?: string } = {}): IncomingMessage => ({
  ...PLAIN_MESSAGE,
  door: 'form',
  key: 'nonce',
  contentHash: '',
  raw: '',
  channel: 'form',
  sender: { name, company: '', language: null, signs },
  teamId: null,
  type: 'question',
  subject: '',
  text: 'Hello',
  mayAcknowledge: true,
  ...rest,
});

const aMatch = (facts: Partial<Match> = {}): Match => ({
  clientId: 'cl_1',
  rev: 1,
  name: 'Ilze Kalniņa',
  scopes: ['team:default'],
  language: 'lv',
  signs: [{ ...PHONE, attested: false }],
  conversation: { id: 'conv_1', lastMessageAt: NOON - 1000, automatic: 0 },
  open: null,
  done: null,
  ...facts,
});

const known = (matches: Match[] = [], facts: Partial<Known> = {}): Known => ({
  matches,
  team: { id: 'default', name: 'Sales' },
  organisation: { name: 'Test & Sons', language: 'en', timeZone: 'Europe/Riga', openingHours: [], requestTypes: [] },
  acknowledgedLately: false,
  ...facts,
});

const open = { id: 'req_1', teamId: 'default', taskId: 'task_1' };

describe('matching', () => {
  test('[MT1] a claim that fits one client files there unconfirmed and changes nothing on the card', () => {
    const decision = decideIntake(aMessage({ signs: [PHONE, EMAIL] }), known([aMatch()]), NOON);

    expect(decision).toMatchObject({ client: { kind: 'existing', id: 'cl_1', signs: [] }, unconfirmed: true });
  });

  test('[MT1] an attested sign links by itself, among several claims too, and brings what else is proven', () => {
    const proven = aMatch({ clientId: 'cl_2', signs: [{ ...EMAIL, attested: true }] });
    const signs: Sign[] = [
      PHONE,
      { ...EMAIL, evidence: 'dmarc' },
      { kind: 'telegram', value: '7', evidence: 'account' },
    ];
    const decision = decideIntake(aMessage({ signs }), known([aMatch(), proven]), NOON);

    expect(decision).toMatchObject({ choice: { kind: 'attested' }, client: { id: 'cl_2' }, unconfirmed: false });
    expect(decision.client.signs).toEqual([{ kind: 'telegram', value: '7', evidence: 'account' }]);
  });

  test('[MT1] typing an address that somebody else has proven proves nothing', () => {
    const proven = aMatch({ signs: [{ ...EMAIL, attested: true }] });

    expect(decideIntake(aMessage({ signs: [EMAIL] }), known([proven]), NOON).unconfirmed).toBe(true);
  });

  test('[MT2] nobody known: a new card in the organisation’s language, visible to the team', () => {
    const decision = decideIntake(aMessage(), known(), NOON);

    expect(decision.client).toEqual({ kind: 'new', language: 'en', scopes: ['team:default'], signs: [PHONE] });
    expect(decision).toMatchObject({ conversation: { kind: 'new' }, task: { kind: 'new' }, unconfirmed: false });
  });

  test('[MT2] several alike: a new card, and who they are', () => {
    const matches = [aMatch({ name: 'Jānis' }), aMatch({ clientId: 'cl_2', name: 'Pēteris' })];

    expect(decideIntake(aMessage(), known(matches), NOON).choice).toEqual({
      kind: 'new',
      because: 'several',
      among: ['cl_1', 'cl_2'],
    });
  });

  test('[MT2] of several the one who carries all signs, else the namesake', () => {
    const whole = aMatch({
      clientId: 'cl_2',
      signs: [
        { ...PHONE, attested: false },
        { ...EMAIL, attested: false },
      ],
    });
    const byBoth = decideIntake(aMessage({ signs: [PHONE, EMAIL] }), known([aMatch(), whole]), NOON);
    const others = [aMatch({ name: 'Jānis Bērziņš' }), aMatch({ clientId: 'cl_2', name: 'Kalnina, Ilze' })];
    const byName = decideIntake(aMessage({ name: 'Ilze KALNIŅA' }), known(others), NOON);

    expect([byBoth.client, byName.client]).toMatchObject([{ id: 'cl_2' }, { id: 'cl_2' }]);
  });

  test('[MT3] a message joins the open request and marks its task', () => {
    expect(decideIntake(aMessage(), known([aMatch({ open })]), NOON)).toMatchObject({
      request: { kind: 'join', requestId: 'req_1' },
      task: { kind: 'mark', id: 'task_1' },
      acknowledge: null,
    });
  });

  test('[MT3] an open request without an open task gets one', () => {
    const decision = decideIntake(aMessage(), known([aMatch({ open: { ...open, taskId: null } })]), NOON);

    expect(decision).toMatchObject({ request: { kind: 'join' }, task: { kind: 'new' } });
  });

  test('[MT4] an order is a new request whatever else is open', () => {
    const decision = decideIntake(aMessage({ type: 'order' }), known([aMatch({ open })]), NOON);

    expect(decision.request).toEqual({ kind: 'new', followsId: null, standsAlone: true });
  });

  test('[MT5] after completion a message opens a follow-up', () => {
    const decision = decideIntake(aMessage(), known([aMatch({ done: { id: 'req_0' } })]), NOON);

    expect(decision).toMatchObject({ request: { kind: 'new', followsId: 'req_0' }, conversation: { id: 'conv_1' } });
  });

  test('[MT7] a joined request keeps its team; a new one shows the card to the team it goes to', () => {
    const joined = decideIntake(aMessage(), known([aMatch({ open: { ...open, teamId: 'other' } })]), NOON);
    const fresh = decideIntake(aMessage(), known([aMatch({ scopes: ['team:other'] })]), NOON);

    expect(joined.teamId).toBe('other');
    expect(fresh).toMatchObject({ teamId: 'default', client: { scopes: ['team:other', 'team:default'] } });
  });

  test('[MT8] the address that was typed is acknowledged, never one that only the card knows', () => {
    const signs = [
      { ...PHONE, attested: false },
      { ...EMAIL, attested: true },
    ];
    const acknowledged = (typed: Sign[], match: Match) =>
      decideIntake(aMessage({ signs: typed }), known([match]), NOON).acknowledge;

    expect(acknowledged([PHONE], aMatch({ signs }))).toBeNull();
    expect(acknowledged([PHONE, EMAIL], aMatch({ signs }))).toEqual({ to: EMAIL.value, language: 'lv' });
    expect(acknowledged([PHONE, EMAIL], aMatch())).toEqual({ to: EMAIL.value, language: 'en' });
  });

  test('[MT8] not where the door says never, and not twice in a day', () => {
    const never = decideIntake(aMessage({ signs: [EMAIL], mayAcknowledge: false }), known(), NOON);
    const lately = decideIntake(aMessage({ signs: [EMAIL] }), known([], { acknowledgedLately: true }), NOON);

    expect([never.acknowledge, lately.acknowledge]).toEqual([null, null]);
  });
});

const aSign = fc.constantFrom<Sign>(PHONE, EMAIL, { ...EMAIL, evidence: 'dmarc' }, { ...PHONE, value: '+37120000002' });
const anyMatch = fc
  .record({
    clientId: fc.constantFrom('cl_1', 'cl_2', 'cl_3'),
    name: fc.constantFrom('Ilze', 'Jānis', ''),
    signs: fc.array(fc.tuple(aSign, fc.boolean()), { minLength: 1 }),
    open: fc.option(fc.constant(open)),
    lastMessageAt: fc.integer({ min: 0, max: 2 * NOON }),
  })
  .map(({ signs, lastMessageAt, ...facts }) =>
    aMatch({
      ...facts,
      conversation: { id: `conv of ${facts.clientId}`, lastMessageAt, automatic: 0 },
      signs: signs.map(([sign, attested]) => ({ ...sign, attested })),
    }),
  );
const someMatches = fc.uniqueArray(anyMatch, { selector: (match) => match.clientId });
const anyMessage = fc
  .record({
    signs: fc.array(aSign),
    name: fc.constantFrom('Ilze', 'Jānis', ''),
    type: fc.constantFrom(...BUILT_IN_TYPES),
  })
  .map(aMessage);

describe('proof', () => {
  test('[MT1] a proven address that one card was only told of is that card’s; of two it is nobody’s yet', () => {
    const proven: Sign = { ...EMAIL, evidence: 'dmarc' };
    const told = aMatch({ signs: [{ ...EMAIL, attested: false }] });
    const decide = (matches: Match[]) => decideIntake(aMessage({ signs: [proven] }), known(matches), NOON);

    expect(decide([told])).toMatchObject({ client: { id: 'cl_1', signs: [] }, unconfirmed: false });
    expect(decide([told, { ...told, clientId: 'cl_2' }]).choice.kind).not.toBe('attested');
    expect(decideIntake(aMessage({ signs: [EMAIL] }), known([told]), NOON).unconfirmed).toBe(true);
  });
});

describe('threads', () => {
  const thread = { kind: 'conversation', id: 'conv_2', requestId: null } as const;
  const inConversation = (id: string) => ({ conversation: { id, lastMessageAt: NOON - 1000, automatic: 0 } });

  test('[ML5] a proven conversation tells apart those who carry the same sign', () => {
    const matches = [aMatch(), aMatch({ clientId: 'cl_2', ...inConversation('conv_2') })];
    const decision = decideIntake(aMessage({ thread }), known(matches), NOON);

    expect(decision).toMatchObject({ client: { id: 'cl_2' }, conversation: { id: 'conv_2' }, unconfirmed: true });
  });

  test('[ML6] what does not belong to its sender joins nothing', () => {
    const matches = [aMatch({ conversation: null })];
    const decision = decideIntake(aMessage({ thread: { kind: 'new' } }), known(matches), NOON);

    expect(decision).toMatchObject({ client: { id: 'cl_1' }, conversation: { kind: 'new' }, request: { kind: 'new' } });
  });

  test('[MT8] a conversation with ten automatic letters within an hour gets no more', () => {
    const decide = (automatic: number) => {
      const conversation = { id: 'conv_1', lastMessageAt: NOON - 1000, automatic };
      return decideIntake(aMessage({ signs: [EMAIL] }), known([aMatch({ signs: [], conversation })]), NOON);
    };

    expect(decide(MAX_AUTOMATIC - 1).acknowledge).not.toBeNull();
    expect(decide(MAX_AUTOMATIC).acknowledge).toBeNull();
  });
});

describe('matching, whatever comes', () => {
  test('[MT1] a decision only ever rests on clients that were found, and a claim never touches the card', () => {
    fc.assert(
      fc.property(anyMessage, someMatches, (message, matches) => {
        const { client, choice, unconfirmed } = decideIntake(message, known(matches), NOON);
        if (client.kind === 'new') return choice.kind === 'new' && !unconfirmed;
        const found = matches.some((match) => match.clientId === client.id);
        return found && unconfirmed === (choice.kind === 'claimed') && (!unconfirmed || client.signs.length === 0);
      }),
    );
  });

  test('the order in which clients were read changes nothing', () => {
    fc.assert(
      fc.property(anyMessage, someMatches, (message, matches) => {
        const { kind } = decideIntake(message, known(matches), NOON).choice;
        return decideIntake(message, known(matches.toReversed()), NOON).choice.kind === kind;
      }),
    );
  });

  test('a conversation never goes back in time', () => {
    fc.assert(
      fc.property(anyMessage, someMatches, (message, matches) => {
        const { conversation } = decideIntake(message, known(matches), NOON);
        if (conversation.kind === 'new') return true;
        const before = matches.find((match) => match.conversation?.id === conversation.id)?.conversation;
        return conversation.lastMessageAt >= Math.max(NOON, before?.lastMessageAt ?? 0);
      }),
    );
  });
});
