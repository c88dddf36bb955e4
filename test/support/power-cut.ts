import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ChildInstance } from './child-instance.ts';

/** `kill -9` for all that belongs to an instance: its process, and the workerd that would go on answering without it. */
export async function cutPower({ child, exited, url }: ChildInstance, dataDir: string): Promise<void> {
  const workerd = JSON.parse(readFileSync(join(dataDir, 'workerd.json'), 'utf8')) as { pid: number };
  child.kill('SIGKILL');
  process.kill(workerd.pid, 'SIGKILL');
  await exited;
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        () => 'answers',
        () => 'gone',
      ),
    )
    .toBe('gone');
}
