import { onceUntilUsed, type HumanCheck } from './proof.ts';

// Cloudflare allows no copy of this script: https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
const SCRIPT = 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit';

type Turnstile = {
  render(
    place: HTMLElement,
    options: {
      sitekey: string;
      action: string;
      appearance: 'interaction-only';
      callback: (token: string) => void;
      'error-callback': (code: string) => void;
      'timeout-callback': () => void;
    },
  ): string;
  remove(widget: string): void;
};

/** Cloudflare's check, in `place`; it shows itself only when it wants a click. */
export const turnstileCheck = (siteKey: string, place: HTMLElement): HumanCheck =>
  onceUntilUsed(async () => {
    const turnstile = await loadTurnstile();
    let widget = '';
    const token = new Promise<string>((resolve, reject) => {
      widget = turnstile.render(place, {
        sitekey: siteKey,
        action: 'register',
        appearance: 'interaction-only',
        callback: resolve,
        'error-callback': (code) => reject(new Error(code)),
        'timeout-callback': () => reject(new Error('timeout')),
      });
    });
    return token.finally(() => turnstile.remove(widget));
  });

function loadTurnstile(): Promise<Turnstile> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onerror = reject;
    script.onload = () => resolve((globalThis as unknown as { turnstile: Turnstile }).turnstile);
    document.head.append(script);
  });
}
