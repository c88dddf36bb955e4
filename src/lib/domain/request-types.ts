import { BUILT_IN_TYPES, type BuiltInType, type OwnType, type RequestType } from './model.ts';
import { overBuiltIn, whyNotList } from './own-list.ts';

/** Rules RT: what a client wants is told apart by types that are the organisation's own. */

export type RequestTypes = readonly OwnType[];

const FROM_THE_BEGINNING: RequestTypes = BUILT_IN_TYPES.map((id) => ({ id, name: null, active: true, deadlines: {} }));

/** Every type there is; a device that has heard of no edits has the built-in ones. */
export const typesOf = (own: RequestTypes = []): RequestTypes => overBuiltIn(FROM_THE_BEGINNING, own);

export const isBuiltInType = (id: RequestType): id is BuiltInType => BUILT_IN_TYPES.some((one) => one === id);

/** Doors make these by themselves, whatever the organisation offers its people to choose. */
export const isMadeByDoors = (id: RequestType): boolean => id === 'question' || id === 'order' || id === 'callback';

/** Why these types cannot be worked with, as the reason of a refusal; null when they can (RT2). */
export const whyNotTypes = (types: RequestTypes): string | null =>
  types.some(({ id, active }) => isMadeByDoors(id) && !active) ? 'needed' : whyNotList(types, isBuiltInType);
