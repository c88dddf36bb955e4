import type { Figure } from './figure.ts';
import { publicPage } from './public-page.ts';

/** The order form, with the demo's catalogue and its pictures. */
export const order = (): Promise<Figure[]> =>
  publicPage({ path: '/order', write: (page) => page.getByRole('button', { name: 'One more: Helmet' }).click() });
