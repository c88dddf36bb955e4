import { expect, test } from 'vitest';
import type { SearchHit } from '#domain/search';
import { beyond, hitGroups } from '$lib/features/commands/options.ts';

const aHit = (kind: SearchHit['kind'], id: string, taskId: string | null): SearchHit => ({
  kind,
  id,
  clientId: 'cl_anna',
  conversationId: 'conv_anna',
  taskId,
  title: id,
  detail: '',
  at: 0,
});
const hrefs = (hits: readonly SearchHit[]) =>
  hitGroups(hits, 'test').flatMap(({ options }) => options.map((option) => 'href' in option && option.href));

test('[DV10] what only the server has opens where it can be fetched: on the page of its client', () => {
  const here = [aHit('message', 'msg_here', 'task_here')];
  const found = [...here, aHit('message', 'msg_old', 'task_old'), aHit('request', 'req_old', 'task_old')];

  expect(hrefs(here)).toEqual(['/app/tasks/task_here']);
  expect(hrefs(beyond(found, here))).toEqual(['/app/clients/cl_anna', '/app/clients/cl_anna#msg_old']);
});
