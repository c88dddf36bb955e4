import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SnapshotRequest, SnapshotResponse } from '#protocol/sync';
import { snapshot } from '../../../worker/sync/snapshot.ts';
import { aCard, aClientsMessage, rescope, write, type Card } from '../../support/card.ts';
import { actorOf, deps, EPOCH } from '../../support/device.ts';
import { first } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let team: string;
let anna: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  card = await aCard(team);
  await write(aClientsMessage(card), aClientsMessage(card));
});

type Asked = Pick<SnapshotRequest, 'kind' | 'id'>;

async function ask(asked: Asked, limit: number, after: string | null = null): Promise<SnapshotResponse> {
  const answer = await snapshot(deps, actorOf(anna), { task: 'test', ...asked, after, limit });
  if ('code' in answer) throw new Error(answer.code);
  return answer;
}

async function all(asked: Asked, limit: number): Promise<SnapshotResponse[]> {
  const pages = [await ask(asked, limit)];
  while (!pages.at(-1)!.done) pages.push(await ask(asked, limit, pages.at(-1)!.last));
  return pages;
}

const namesIn = (pages: readonly SnapshotResponse[]) =>
  pages.flatMap(({ rows }) => rows.map(({ table, row }) => `${table} ${row.id}`));

describe('a snapshot', () => {
  test('[SY15] pages of any size hold the same rows, each once, and no page more than it may', async () => {
    const scope = { kind: 'scope', id: `team:${team}` } as const;
    await aCard(team);
    const whole = namesIn(await all(scope, 2_000));

    expect(whole).toHaveLength(2 * 5 + 2);
    for (const limit of [1, 2, 3, 5]) {
      const pages = await all(scope, limit);
      expect(namesIn(pages)).toEqual(whole);
      expect(Math.max(...pages.map(({ rows }) => rows.length))).toBeLessThanOrEqual(limit);
    }
  });

  test('[SY15] cards come before what hangs on them', async () => {
    const names = namesIn(await all({ kind: 'root', id: card.clientId }, 1));
    expect(names[0]).toBe(`clients ${card.clientId}`);
    expect(names).toHaveLength(7);
  });

  test('[SY15] a page says of which moment, epoch and scopes it is', async () => {
    const { seq } = await first<{ seq: number }>('SELECT seq FROM sync_head');
    const { scope_version: scopeVersion } = await first<{ scope_version: number }>(
      'SELECT scope_version FROM sync_user WHERE user_id = ?',
      anna,
    );
    expect(await ask({ kind: 'root', id: card.clientId }, 1)).toMatchObject({ asOf: seq, epoch: EPOCH, scopeVersion });
  });

  test('[SY13] of a scope or a card of others there is nothing', async () => {
    const there = await aTeam();
    const theirs = await aCard(there);
    expect(await ask({ kind: 'scope', id: `team:${there}` }, 50)).toMatchObject({ rows: [], done: true });
    expect(await ask({ kind: 'root', id: theirs.clientId }, 50)).toMatchObject({ rows: [], done: true });
  });

  test('[SY13] a card handed away between two pages stops coming', async () => {
    const asked = { kind: 'root', id: card.clientId } as const;
    const page = await ask(asked, 2);
    await write(rescope(card.clientId, [`team:${await aTeam()}`]));

    expect(page.rows).toHaveLength(2);
    expect((await ask(asked, 50, page.last)).rows).toEqual([]);
  });

  test('[SY13] whoever is deactivated gets nothing; an odd place begins again', async () => {
    const asked = { task: 'test', kind: 'root', id: card.clientId, limit: 50 } as const;
    expect((await ask(asked, 50, '__proto__')).rows).toHaveLength(7);
    await write({ op: 'patch', table: 'employees', id: anna, rootId: 'org', set: { active: false } });
    expect(await snapshot(deps, actorOf(anna), { ...asked, after: null })).toEqual({
      kind: 'refused',
      code: 'employee.inactive',
    });
  });
});
