/** Names and kinds of files as senders call them, fit to be kept. */

export const MAX_FILE_NAME = 200;

/** No line breaks, no path, and nothing that turns the writing direction: `gnp.exe` must not read as `exe.png`. May be empty. */
export const cleanFileName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]+/gu, ' ').trim();

/** The same, short enough: both ends stay, for the last letters say what it is. Pictures that are pasted may have no name. */
export function fileNameFor(name: string): string {
  const clean = cleanFileName(name) || 'file';
  if (clean.length <= MAX_FILE_NAME) return clean;
  return `${clean.slice(0, MAX_FILE_NAME - 41).toWellFormed()}…${clean.slice(-40).toWellFormed()}`;
}

/** Without parameters; nobody believes it. */
export function mediaTypeFor(type: string): string {
  const plain = type.split(';')[0]!.trim().toLowerCase();
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(plain) ? plain : 'application/octet-stream';
}
