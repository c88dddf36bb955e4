/** Characters that turn writing round or are not seen: "annexe‮gpj.exe" must not pass for a picture. */
const DECEIVING = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A file's name as it may be shown: what its sender called it, without what deceives the eye. */
export const plainName = (name: string): string => name.replaceAll(DECEIVING, '').trim() || '?';
