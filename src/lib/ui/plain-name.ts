/** Controls and marks of direction, which turn writing round or are not seen: "annexe", U+202E, "gpj.exe" would be read as
 * "annexeexe.jpg" and pass for a picture. */
const DECEIVING = /[\p{Cc}\p{Cf}]/gu;

/** A file's name as it may be shown: what its sender called it, without what deceives the eye. */
export const plainName = (name: string): string => name.replaceAll(DECEIVING, '').trim() || '?';
