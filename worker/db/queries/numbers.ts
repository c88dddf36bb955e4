import { Computed } from '../row-statements.ts';

const FIRST_NUMBER = 1001;

/** The next request's number, known only inside the batch: requests come in one after another there. */
export const nextRequestNumber = new Computed(`(SELECT coalesce(max(number) + 1, ${FIRST_NUMBER}) FROM requests) + k`);

/** Stands for the number in a text written before the base allocates it. Doors let no control character through. */
export const NUMBER_MARK = '\u0011';

/** A message's text with every mark replaced by the short number of its request, which this batch writes before. */
export const withRequestNumber = (text: string): Computed =>
  new Computed(
    `replace(v ->> 'text', char(${NUMBER_MARK.codePointAt(0)}), (SELECT 'R-' || number FROM requests WHERE id = v ->> 'request_id'))`,
    text,
  );
