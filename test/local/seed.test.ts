import { spawnSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseFileIn } from '../../worker/local/sqlite-d1.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { startInstance } from '../support/instance.ts';

const { dataDir, remove } = makeDemoDir();
let refusal: ReturnType<typeof seed>;
let base: DatabaseSync;

const seed = (folder: string, ...amounts: string[]) =>
  spawnSync(process.execPath, ['worker/local/seed/main.ts', ...amounts], {
    env: { ...process.env, DATA_DIR: folder },
    encoding: 'utf8',
  });
const count = (query: string): number => Number(Object.values(base.prepare(`SELECT count(*) FROM ${query}`).get()!)[0]);

beforeAll(async () => {
  const { stop } = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  refusal = seed(dataDir, '--clients', '10');
  await stop();
});
afterAll(() => {
  base.close();
  remove();
});

describe('seed', () => {
  test('leaves a running instance, an empty folder and a wrong number alone', () => {
    expect([refusal.status, refusal.stderr]).toEqual([1, expect.stringContaining('Stop it first')]);
    expect(seed(`${dataDir}-none`, '--clients', '10').status).toBe(1);
    expect(seed(dataDir, '--clients', 'many').status).toBe(2);
    expect(seed(dataDir, '--clients', '0', '--tasks', '5').status).toBe(2);
  });

  test('adds so many of each, twice too, as the product would have: in one order, logged, on the cards of their teams', () => {
    base = new DatabaseSync(baseFileIn(dataDir));
    const before = { clients: count('clients'), tasks: count('tasks'), messages: count('messages') };
    for (let time = 0; time < 2; time += 1) {
      const { status, stderr } = seed(dataDir, '--clients', '300', '--tasks', '700', '--messages', '1000');
      expect([status, stderr]).toEqual([0, '']);
    }

    expect(count('clients')).toBe(before.clients + 600);
    expect(count('tasks')).toBe(before.tasks + 1400);
    expect(count('messages')).toBe(before.messages + 2000);
    expect(count('clients c WHERE NOT EXISTS (SELECT 1 FROM root_scope s WHERE s.root_id = c.id)')).toBe(0);
    for (const table of ['clients', 'requests', 'tasks', 'messages']) {
      const logged = `sync_log l WHERE l.tbl = '${table}' AND l.row_id = r.id AND l.seq = r.seq`;
      expect(count(`${table} r WHERE NOT EXISTS (SELECT 1 FROM ${logged})`), table).toBe(0);
    }
    expect(count('sync_log l WHERE l.seq > (SELECT seq FROM sync_head)')).toBe(0);
    expect(count("outbox WHERE kind = 'alert' AND state = 'queued'")).toBe(0);
  });
});
