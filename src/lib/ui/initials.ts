/** Palette places of `avatar-1` … `avatar-6` in app.css. */
export const AVATAR_COLOURS = 6;

/** At most two letters that stand for a name: first and last word, or the first letter; '?' without any letter. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase() || '?';
}

/** The same seed gets the same colour on every device. @returns 1 … AVATAR_COLOURS */
export function colourOf(seed: string): number {
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return (hash % AVATAR_COLOURS) + 1;
}
