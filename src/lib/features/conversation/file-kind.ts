import File from '@lucide/svelte/icons/file';
import FileArchive from '@lucide/svelte/icons/file-archive';
import FileImage from '@lucide/svelte/icons/file-image';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';

/** What a browser can show by itself, and the server lets it (security.md, uploads). Judged by what the sender said: only
 * a wish, which the server grants or not. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf)$/i;
export const opensInTab = (mediaType: string): boolean => SHOWN.test(mediaType);

const ICONS: readonly [pattern: RegExp, icon: typeof File][] = [
  [/^image\//i, FileImage],
  [/spreadsheet|excel|csv/i, FileSpreadsheet],
  [/zip|compressed|tar|rar/i, FileArchive],
  [/^text\/|pdf|word|opendocument\.text|rtf/i, FileText],
];

export const fileIcon = (mediaType: string): typeof File =>
  ICONS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? File;
