import { altchaCheck } from '$lib/ui/human-check/altcha.ts';
import { turnstileCheck } from '$lib/ui/human-check/turnstile.ts';

// Adds the human check to a form that the browser then sends by itself. It brings no texts.

const form = document.getElementById('forgotten') as HTMLFormElement;
const proof = form.elements.namedItem('proof') as HTMLInputElement;
const button = form.querySelector('button') as HTMLButtonElement;
const status = form.querySelector('[role=status]') as HTMLElement;
const siteKey = form.dataset['siteKey'];
const check =
  siteKey === undefined
    ? altchaCheck()
    : turnstileCheck(siteKey, form.querySelector('[data-human-check]') as HTMLElement);

form.addEventListener('input', () => check.begin());

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') return;
  say(form.dataset['checking'] ?? '');
  void check.proof().then(send, () => say('', form.dataset['unreachable'] ?? ''));
});

function send(found: string): void {
  proof.value = found;
  // Not requestSubmit: a proof that is there already comes while the event is still being told, and it would be ignored.
  form.submit();
}

/** @param busy what the button is busy with; empty when it can be pressed */
function say(busy: string, trouble = busy): void {
  button.setAttribute('aria-disabled', String(busy !== ''));
  status.textContent = trouble;
}

// The back button may bring this very page back, as it was left: with a proof that is used.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  proof.value = '';
  check.used();
  say('');
});
