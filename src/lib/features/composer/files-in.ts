/** The files among what was dropped or pasted. Words that are pasted together with their picture (a copied cell, a copied
 * paragraph) are meant as words. */
export function filesIn(transfer: DataTransfer | null): File[] {
  if (transfer === null || transfer.types.includes('text/plain')) return [];
  return [...transfer.files];
}
