// Points git at the hooks of this folder. Outside a git work tree (a downloaded archive) there is nothing to point at.
import { spawnSync } from 'node:child_process';

const inside = spawnSync('git', ['rev-parse', '--is-inside-work-tree'], { encoding: 'utf8' });
if (inside.status === 0) spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { stdio: 'ignore' });
