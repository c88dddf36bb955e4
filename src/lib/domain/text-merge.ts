/** Long texts that two people wrote at once (sync.md, Conflicts): one may follow the other's, never swallow it. */

/** Between the words of two people; a line that nobody types. */
const SEAM = '\n\n— — —\n\n';

/**
 * A fingerprint of a text, so that a change can say which words it rests on without carrying them: 64 bits of FNV-1a over
 * UTF-16, as two halves of different seeds. Against accidents, not against enemies: who could make two texts meet could as
 * well send a text without a base.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

type Edit = {
  /** The new words. */
  wanted: string;
  /** `textHash` of the words its author had before them; undefined where the author did not say. */
  base: string | undefined;
};

/**
 * What stands there after an edit: the new words if they rest on what stands there now, both if somebody wrote meanwhile
 * (CL4). Doing it twice changes nothing more, and of several editors each finds their own words again.
 */
export function mergeText(current: string, { wanted, base }: Edit): string {
  if (base === undefined || base === textHash(current) || wanted.includes(current)) return wanted;
  return current.includes(wanted) ? current : `${current}${SEAM}${wanted}`;
}
