export type Choice = { value: string; label: string };

/** @param present the zone as it is; browsers know some under another name than the server does */
export const zoneChoices = (present: string): Choice[] =>
  [...new Set([present, ...Intl.supportedValuesOf('timeZone')])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
