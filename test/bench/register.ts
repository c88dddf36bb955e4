import type { Figure } from './figure.ts';
import { publicPage } from './public-page.ts';

/** The first form. */
export const register = (): Promise<Figure[]> =>
  publicPage({ path: '/register', write: (page) => page.locator('textarea').fill('Hello') });
