/** What a catalogue needs on a fine screen; a phone's camera makes ten times as much. */
const MAX_SIDE_PX = 960;
const QUALITY = 0.86;

/**
 * The picture small enough to be shown to everybody. Drawing it anew also leaves behind what cameras write into their
 * files: where and when it was taken.
 * @returns null when the browser cannot read it
 */
export async function shrink(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // Who cannot write WebP (Safari) writes PNG; every reader takes both.
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY));
}
