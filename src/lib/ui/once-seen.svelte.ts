/**
 * Whether to make what a screen has no room for now: a phone that is led straight to a detail, by a link or an alert, makes
 * no list and no bar that nobody sees. What has been seen once stays as it was left.
 */
export function onceSeen(isSeen: () => boolean): { readonly current: boolean } {
  let wasSeen = false;
  const isMade = $derived((wasSeen ||= isSeen()));
  return {
    get current() {
      return isMade;
    },
  };
}
