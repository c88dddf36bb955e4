import { allFakers, type Faker } from '@faker-js/faker';
import { LOCALES, type Locale } from '#domain/model';

/** Believable people, each in one of the mission's languages. */

export type DemoClient = {
  /** Counts from 1; also places the client's contacts, so that no two share one. */
  index: number;
  name: string;
  company: string;
  language: Locale;
  phone: string;
  email: string | null;
};

const EVERY_FIFTH = 5;

/** @param seed the same seed makes the same people */
export function makeClients(count: number, seed: number): DemoClient[] {
  return Array.from({ length: count }, (_, at) => makeClient(at + 1, seed));
}

export function makeClient(index: number, seed: number): DemoClient {
  const language = LOCALES[index % LOCALES.length] ?? 'en';
  const faker: Faker = allFakers[language];
  faker.seed(seed + index);
  return {
    index,
    name: faker.person.fullName(),
    company: index % EVERY_FIFTH === 0 ? faker.company.name() : '',
    language,
    // Latvian mobile numbers are +371 2 and seven digits.
    phone: `+3712${String(1_000_000 + index * 7_919).slice(-7)}`,
    email: index % EVERY_FIFTH === 1 ? null : `client${index}@example.test`,
  };
}
