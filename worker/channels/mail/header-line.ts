const MAX_HEADER = 200; // characters

/** What a stranger typed, fit for one header: whole characters, nothing that could end the line and begin another. */
export const headerLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, MAX_HEADER)
    .toWellFormed();
