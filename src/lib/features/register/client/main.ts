import { FIELDS } from '../words.ts';
import { altchaCheck } from './altcha.ts';
import { checkAll, checkField } from './check.ts';
import { forgetWords, lastSending, nonceFor, rememberedWords, rememberWords } from './memory.ts';
import { form, hidden, hideRefusal, showBusy, showRefusal, words, writeWords } from './page.ts';
import { CheckUnreachable } from './proof.ts';
import { missing, send, type Answer } from './send.ts';
import { turnstileCheck } from './turnstile.ts';

// The page works as a plain form; this adds the human check, reasons while one writes, and a memory. It brings no texts.

const fresh = hidden('nonce').value;
const siteKey = form.dataset['siteKey'];
const check =
  siteKey === undefined
    ? altchaCheck()
    : turnstileCheck(siteKey, form.querySelector('[data-human-check]') as HTMLElement);
let busy = false;

form.noValidate = true;

form.addEventListener('input', () => {
  check.begin();
  rememberWords(words());
});

form.addEventListener('focusout', ({ target }) => {
  const field = FIELDS.find((name) => name === (target as HTMLElement).id);
  if (field !== undefined) void checkField(field);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (busy) return;
  setBusy(true);
  void submit().then((leaving) => setBusy(leaving));
});

// The back button may bring this very page back, as it was left: about to leave.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) setBusy(false);
});

function setBusy(next: boolean): void {
  busy = next;
  if (!next) showBusy(null);
}

/** @returns whether the page is being left */
async function submit(): Promise<boolean> {
  hideRefusal();
  const errors = missing(words()) ?? (await checkAll());
  if (errors !== null) return showRefusal('form.invalid', errors);
  try {
    return settle(await deliver());
  } catch (error) {
    if (!(error instanceof CheckUnreachable)) throw error;
    return showRefusal('proof.unreachable');
  }
}

/** A proof may have grown old while somebody wrote; the second one is new. */
async function deliver(): Promise<Answer> {
  const answer = await deliverOnce();
  return answer.kind === 'refused' && answer.code === 'proof.invalid' ? deliverOnce() : answer;
}

async function deliverOnce(): Promise<Answer> {
  showBusy('checking');
  const proof = await check.proof();
  showBusy('sending');
  const said = words();
  // As they are now, normalised by the checks: later they are compared with what was sent.
  rememberWords(said);
  const answer = await send({ ...said, nonce: nonceFor(said, fresh), proof });
  // A lost answer keeps its proof: should the words have arrived, the same nonce needs no other.
  if (answer.kind !== 'lost') check.used();
  return answer;
}

function settle(answer: Answer): boolean {
  if (answer.kind === 'lost') return showRefusal('offline');
  if (answer.kind === 'refused') return showRefusal(answer.code, answer.errors);
  forgetWords();
  location.assign(`/register/thanks?nonce=${encodeURIComponent(answer.nonce)}`);
  return true;
}

/** Brings back what this tab was writing, unless the page itself brings words or they have arrived meanwhile. */
async function recall(): Promise<void> {
  const kept = rememberedWords();
  if (kept === null || 'posted' in form.dataset) return;
  const last = lastSending();
  if (last?.content === JSON.stringify(kept)) {
    const answer = await fetch(`/api/public/thanks?nonce=${encodeURIComponent(last.nonce)}`).catch(() => undefined);
    if (answer?.ok === true) return forgetWords();
  }
  writeWords(kept);
}

void recall();
