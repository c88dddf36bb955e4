import { m } from '#messages';
import type { ContactWay, VisitorClass } from '#domain/model';

/** The words of incoming contacts in the reader's language; apart, for the lists do without. */

const WAYS: Record<ContactWay, () => string> = {
  call: m.contact_way_call,
  visit: m.contact_way_visit,
  paper: m.contact_way_paper,
};
export const contactWay = (way: ContactWay): string => WAYS[way]();

const VISITORS: Record<VisitorClass, () => string> = {
  ready: m.contact_visitor_ready,
  later: m.contact_visitor_later,
  chance: m.contact_visitor_chance,
};
export const visitorClass = (visitor: VisitorClass): string => VISITORS[visitor]();
