import type { ExternalToast } from 'svelte-sonner';

type Say = (text: string, options?: ExternalToast) => void;

/** The package comes with the first word: a page that only shows has none. When it cannot be had, there is nothing to say so with. */
const say =
  (how: 'message' | 'success' | 'error'): Say =>
  (text, options) =>
    void import('./toast-package.ts').then(
      ({ toast }) => toast[how](text, options),
      () => undefined,
    );

/** Short news that goes away by itself: `toast(text, { action: { label, onClick }, duration })`, `toast.error(text)`. */
export const toast: Say & { success: Say; error: Say } = Object.assign(say('message'), {
  success: say('success'),
  error: say('error'),
});
