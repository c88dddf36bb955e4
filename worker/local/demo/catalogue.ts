import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORG_ROOT, type Service } from '#domain/model';
import type { InsertRow } from '../../db/commit.ts';
import { picturesOf } from '../../http/pictures.ts';

/** What the bicycle shop offers, with pictures of the project's own (pictures/draw.ts). */

type Offer = Pick<Service, 'name' | 'description' | 'priceMinor'> & { picture: string | null; active?: boolean };

const OFFERS: readonly Offer[] = [
  {
    picture: 'full-service',
    name: 'Full service',
    description: 'Everything cleaned, greased and set: gears, brakes, bearings and wheels. Three days.',
    priceMinor: 6500,
  },
  {
    picture: 'quick-check',
    name: 'Quick check',
    description: 'Twenty points in twenty minutes, while you wait.',
    priceMinor: 1900,
  },
  {
    picture: 'puncture',
    name: 'Puncture repair',
    description: 'A new tube and a look for what made the hole.',
    priceMinor: 1200,
  },
  {
    picture: 'brakes',
    name: 'Brake pads, fitted',
    description: 'For one wheel, rim or disc, bedded in.',
    priceMinor: 2400,
  },
  {
    picture: 'truing',
    name: 'Wheel truing',
    description: 'Round and straight to half a millimetre.',
    priceMinor: 1800,
  },
  {
    picture: 'helmet',
    name: 'Helmet',
    description: 'Sizes 52 to 61, in plum, sand or black. Come and try.',
    priceMinor: 4550,
  },
  {
    picture: 'lights',
    name: 'Lights, front and rear',
    description: 'Charged by USB; twelve hours of a winter week.',
    priceMinor: 2990,
  },
  {
    picture: 'child-seat',
    name: 'Child seat, fitted',
    description: 'From nine months to 22 kg. We fit it and show you how.',
    priceMinor: 7900,
  },
  {
    picture: null,
    name: 'Trailer for a week',
    description: 'Back in spring.',
    priceMinor: 4000,
    active: false,
  },
];

const bytesOf = (picture: string): Uint8Array => readFileSync(join(import.meta.dirname, 'pictures', `${picture}.webp`));

/** As worker/http/pictures.ts names it. */
const pictureIdOf = (picture: string): string =>
  `pic_${createHash('sha256').update(bytesOf(picture)).digest('hex').slice(0, 32)}`;

export const SERVICES: readonly Omit<Service, 'rev' | 'seq'>[] = OFFERS.map(
  ({ picture, active = true, ...facts }, position) => ({
    id: `svc_demo-${String(position).padStart(8, '0')}`,
    rootId: ORG_ROOT,
    ...facts,
    currency: 'EUR',
    pictureId: picture === null ? null : pictureIdOf(picture),
    position,
    active,
  }),
);

export const catalogueRows = (): InsertRow[] => SERVICES.map((row) => ({ op: 'insert', table: 'services', row }));

/** The bytes of the pictures; they are named by their content, so a second time changes nothing. */
export async function fillPictures(bucket: R2Bucket): Promise<void> {
  const pictures = picturesOf(bucket);
  for (const { picture } of OFFERS) if (picture !== null) await pictures.put(bytesOf(picture));
}
