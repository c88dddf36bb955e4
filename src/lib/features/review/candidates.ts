import type { LinkableClient } from '$lib/store/queries/linkable.ts';

/** Whose letter could this be? Reasons a person can check, best first; a machine never links by them. */

export type Reason = { kind: 'domain'; domain: string } | { kind: 'name' } | { kind: 'company' };
export type Candidate = { client: LinkableClient; reasons: Reason[] };
type Sender = { name: string; address: string };

const MOST = 20; // rows of a dialog that somebody still reads

/** Where anybody can have an address: two people there have nothing in common. */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com aol.com ' +
    'proton.me protonmail.com gmx.net gmx.de gmx.com web.de mail.com zoho.com fastmail.com tutanota.com ' +
    'inbox.lv inbox.lt inbox.eu apollo.lv tvnet.lv one.lv mail.ee freemail.hu citromail.hu indamail.hu ' +
    'mail.ru bk.ru list.ru inbox.ru yandex.ru ya.ru rambler.ru seznam.cz wp.pl o2.pl onet.pl'
  ).split(' '),
);

/** Lower case, without accents, punctuation or double spaces: "  Ilze  Kalniņa " → "ilze kalnina". */
export const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .trim();

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Clients with something in common with the sender, those with more of it first. */
export function suggest(clients: readonly LinkableClient[], sender: Sender): Candidate[] {
  return clients
    .map((client) => ({ client, reasons: reasonsFor(client, sender) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || a.client.name.localeCompare(b.client.name))
    .slice(0, MOST);
}

function reasonsFor(client: LinkableClient, sender: Sender): Reason[] {
  const domain = domainOf(sender.address);
  const reasons: Reason[] = [];
  if (hasSameName(client.name, sender.name)) reasons.push({ kind: 'name' });
  if (FREE_MAIL.has(domain)) return reasons;
  if (client.addresses.some((address) => address.includes('@') && domainOf(address) === domain)) {
    reasons.push({ kind: 'domain', domain });
  } else if (isNamedBy(client.company, domain)) reasons.push({ kind: 'company' });
  return reasons;
}

/** The same words in any order: "Kalniņa, Ilze" is "Ilze Kalnina". One word alone is half the town. */
function hasSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => fold(name).split(' ').sort());
  return a !== undefined && b !== undefined && a.length > 1 && a.join(' ') === b.join(' ');
}

const SHORTEST_BRAND = 4; // characters; shorter ones are in every other word

/** "Ozols SIA" and ozols.lv. */
function isNamedBy(company: string, domain: string): boolean {
  const brand = fold(domain.split('.')[0] ?? '');
  const words = fold(company).split(' ');
  return brand.length >= SHORTEST_BRAND && (words.includes(brand) || words.join('') === brand);
}

/** Clients in whose name, company or addresses every word appears. */
export function search(clients: readonly LinkableClient[], words: string): Candidate[] {
  const wanted = fold(words).split(' ');
  return clients
    .filter(({ name, company, addresses }) => {
      const text = fold([name, company, ...addresses].join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST)
    .map((client) => ({ client, reasons: [] }));
}
