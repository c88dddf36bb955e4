import * as v from 'valibot';
import { BUILT_IN_TYPES } from '#domain/model';

/** A type of requests as it is named: a built-in one by its word, or one of the organisation's by its id. */
export const typeId = v.pipe(
  v.string('type.unknown'),
  v.regex(new RegExp(`^(?:${BUILT_IN_TYPES.join('|')}|ty_[0-9a-z-]{8,64})$`), 'type.unknown'),
);
