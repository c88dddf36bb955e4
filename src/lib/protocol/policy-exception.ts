import * as v from 'valibot';
import { ASSIGNMENT_POLICIES, CHANNELS, REQUEST_TYPES } from '#domain/model';

/** Where a team hands out otherwise than usually, field by field; null is any. */
export const policyException = {
  channel: v.nullable(v.picklist(CHANNELS)),
  type: v.nullable(v.picklist(REQUEST_TYPES)),
  policy: v.picklist(ASSIGNMENT_POLICIES),
};
