import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = globSync('src/lib/domain/**/*.ts');

test.each(FILES)('%s reads no clock and throws no dice', (file) => {
  const source = readFileSync(file, 'utf8');

  expect(source).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./);
});
