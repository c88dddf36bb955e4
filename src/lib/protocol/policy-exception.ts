import * as v from 'valibot';
import { MAX_ACKNOWLEDGE_MINUTES } from '#domain/assignment/rules';
import { ASSIGNMENT_POLICIES, CHANNELS } from '#domain/model';
import { typeId } from './type-id.ts';

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ACKNOWLEDGE_MINUTES));
/** In how much opening time work must have been seen; null: no matter when (AS7). */
export const acknowledgeMinutes = v.nullable(minutes);

/** Where a team hands out otherwise than usually, field by field; null is any. */
export const policyException = {
  channel: v.nullable(v.picklist(CHANNELS)),
  type: v.nullable(typeId),
  policy: v.picklist(ASSIGNMENT_POLICIES),
  acknowledgeMinutes: v.exactOptional(acknowledgeMinutes),
};
