import { describe, expect, test } from 'vitest';
import { fold, search, suggest } from '$lib/features/review/candidates.ts';
import type { LinkableClient } from '$lib/store/queries/linkable.ts';

const aClient = (name: string, more: Partial<LinkableClient> = {}): LinkableClient => ({
  id: name,
  name,
  company: '',
  addresses: [],
  ...more,
});
const CLIENTS = [
  aClient('Kalniņa, Ilze', { addresses: ['ilze@gmail.com', '+37120000001'] }),
  aClient('Andris Liepa', { addresses: ['andris@ozols.lv'] }),
  aClient('Dace Vītola', { company: 'SIA "Ozols"' }),
  aClient('Pēteris Ozols', { addresses: ['peteris@ozols.lv'] }),
];
const suggested = (name: string, address: string) =>
  suggest(CLIENTS, { name, address }).map(({ client, reasons }) => [client.name, ...reasons.map(({ kind }) => kind)]);

describe('whose letter it could be', () => {
  test('the same name in any order, with or without accents', () => {
    expect(suggested('Ilze Kalnina', 'other@gmail.com')).toEqual([['Kalniņa, Ilze', 'name']]);
  });

  test('a first name alone is no reason', () => {
    expect(suggested('Ilze', 'other@gmail.com')).toEqual([]);
  });

  test('the same domain, or a company of its name; most reasons first', () => {
    expect(suggested('Peteris Ozols', 'info@ozols.lv')).toEqual([
      ['Pēteris Ozols', 'name', 'domain'],
      ['Andris Liepa', 'domain'],
      ['Dace Vītola', 'company'],
    ]);
  });

  test('two people with free mail have nothing in common', () => {
    expect(suggested('Somebody Else', 'somebody@gmail.com')).toEqual([]);
  });

  test('search takes every word, from names, companies, addresses and numbers', () => {
    const found = (words: string) => search(CLIENTS, words).map(({ client }) => client.name);
    expect(found('ozols')).toEqual(['Andris Liepa', 'Dace Vītola', 'Pēteris Ozols']);
    expect(found('kalnina ilze')).toEqual(['Kalniņa, Ilze']);
    expect(found('2000 0001')).toEqual(['Kalniņa, Ilze']);
    expect(found('nobody')).toEqual([]);
  });

  test('folding leaves words, digits and what addresses are made of', () => {
    expect(fold('  SIA  "Ozols" & dēli ')).toBe('sia ozols deli');
    expect(fold('A.B+c@X.lv')).toBe('a.b+c@x.lv');
  });
});
