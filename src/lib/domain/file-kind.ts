/** What a file is by its first bytes, whatever its name and its sender say. */
export type FileKind = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'application/pdf';

/** So many first bytes tell the kind. */
export const FILE_HEAD_BYTES = 16;

/** `null` bytes may be anything: the length of a RIFF file stands between its two marks. */
const MARKS: readonly [FileKind, readonly (number | null)[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, null, 0x61]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** The kinds a browser may show beside our own pages: no SVG, no HTML, nothing that holds a script; null for all others. */
export function fileKindOf(head: Uint8Array): FileKind | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => byte === null || head[at] === byte));
  return found?.[0] ?? null;
}

/** The raster pictures of them. */
export function pictureTypeOf(head: Uint8Array): Exclude<FileKind, 'application/pdf'> | null {
  const kind = fileKindOf(head);
  return kind === 'application/pdf' ? null : kind;
}
