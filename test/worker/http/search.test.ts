import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../../worker/db/commit.ts';
import { findTask } from '../../../worker/db/queries/tasks.ts';
import { call, signInAs } from '../../support/http.ts';
import { first } from '../../support/sql.ts';
import { anEmployee, anOpenTask, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

type Hit = { kind: string; id: string; clientId: string; conversationId: string | null; taskId: string | null };
type Page = { items: (Hit & { title: string; detail: string })[]; nextCursor: string | null };

type Case = { task: string; client: string; request: string };
let mine: Case;
let theirs: Case;
let cookie: string;

beforeAll(async () => {
  await anOrganisation();
  const [own, other] = [await aTeam({ isDefault: true }), await aTeam({})];
  mine = await aCase(own);
  theirs = await aCase(other);
  const email = 'searching@desk.test';
  cookie = await signInAs({ id: await anEmployee([own], { email }), email });
});

/** Both say the same, so that only scopes part them. */
async function aCase(team: string): Promise<Case> {
  const task = await anOpenTask(team);
  const facts = await findTask(db, task, [`team:${team}`]);
  const { clientId: client, requestId: request } = facts!;
  const { id: conversationId } = await first<{ id: string }>(
    'SELECT id FROM conversations WHERE client_id = ?',
    client,
  );
  const synced = { rootId: client, clientId: client };
  const message = {
    requestId: request,
    direction: 'in',
    authorId: null,
    automatic: false,
    unconfirmed: false,
  } as const;
  const letter = { state: 'received', failure: null, quoted: '', letterId: null } as const;
  await commit(
    db,
    {
      changes: [
        {
          op: 'patch',
          table: 'clients',
          id: client,
          rootId: client,
          set: { name: 'Jānis Bērziņš', company: 'Šņore & Co' },
        },
        { op: 'patch', table: 'requests', id: request, rootId: client, set: { subject: 'Winter tyres' } },
        {
          op: 'insert',
          table: 'identities',
          row: {
            ...synced,
            id: `id_${task}`,
            kind: 'phone',
            value: '+37126555111',
            evidence: 'typed',
            attested: false,
            createdAt: NOON,
          },
        },
        ...['Do you have studded tyres?', 'And a saddle, please.'].map(
          (text, i) =>
            ({
              op: 'insert',
              table: 'messages',
              row: { ...synced, ...message, ...letter, id: `msg_${task}${i}`, conversationId, text, at: NOON + i },
            }) as const,
        ),
      ],
    },
    NOON,
  );
  return { task, client, request };
}

const ask = async (query: string, more = ''): Promise<Page> => {
  const answer = await call('GET', `/api/v1/search?query=${encodeURIComponent(query)}${more}`, undefined, { cookie });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
};

describe('search on the server', () => {
  test.each(['berzins', 'BĒRZ', 'rziņ', '65551', 'snore', 'janis 26555'])(
    '[SE6] a client is found by a part of a name or number, accents and case aside: %s',
    async (query) => {
      const { items } = await ask(query);
      expect(items.filter(({ kind }) => kind === 'client')).toMatchObject([
        { id: mine.client, title: 'Jānis Bērziņš' },
      ]);
    },
  );

  test('[SE6] requests and messages are found by the beginnings of words, with the task to open them by', async () => {
    const { items } = await ask('tyre');
    expect(items).toMatchObject([
      { kind: 'message', detail: 'Do you have studded tyres?', title: 'Jānis Bērziņš', taskId: mine.task },
      { kind: 'request', id: mine.request, detail: 'Jānis Bērziņš', taskId: mine.task },
    ]);
    expect((await ask('stud tyr')).items).toHaveLength(1);
    expect((await ask('stud saddle')).items).toEqual([]);
  });

  test('[PR1] nothing of another team is found, by whatever it is asked for', async () => {
    for (const query of ['berzins', 'tyres', 'saddle', '26555111', theirs.client, theirs.request]) {
      const { items } = await ask(query);
      expect(items.map(({ clientId }) => clientId)).not.toContain(theirs.client);
    }
  });

  test('[SE6] pages go on where the one before ended', async () => {
    const first = await ask('tyre', '&limit=1');
    const second = await ask('tyre', `&limit=1&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(['message', 'request']);
    expect(second.nextCursor).toBeNull();
  });

  test('[SE6] what is no word asks for nothing, and the query language of the base is only words', async () => {
    for (const query of ['', ' – ', '"', 'tyres" OR "x', 'NEAR(', 'words:tyres*'])
      expect(await ask(query)).toBeDefined();
    expect((await ask('–')).items).toEqual([]);
  });

  test('[SE6] words that are changed are found as they are now', async () => {
    await commit(
      db,
      {
        changes: [
          { op: 'patch', table: 'requests', id: mine.request, rootId: mine.client, set: { subject: 'Summer wheels' } },
        ],
      },
      NOON,
    );
    expect((await ask('summer')).items).toMatchObject([{ kind: 'request', id: mine.request }]);
    expect((await ask('winter')).items).toEqual([]);
  });
});
