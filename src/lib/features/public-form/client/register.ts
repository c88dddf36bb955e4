import { start } from './start.ts';

start({
  missing: () => ({}),
  fits: () => true,
  changed: () => undefined,
  isOutOfDate: () => false,
});
