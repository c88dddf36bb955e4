import { altchaCheck } from '$lib/ui/human-check/altcha.ts';
import { CheckUnreachable } from '$lib/ui/human-check/proof.ts';
import { turnstileCheck } from '$lib/ui/human-check/turnstile.ts';
import type { FieldErrors, Words } from '../words.ts';
import { checkAll, checkField, isChecked } from './check.ts';
import { forgetWords, lastSending, nonceFor, rememberedWords, rememberWords } from './memory.ts';
import { form, hidden, hideRefusal, showBusy, showRefusal, words, writeWords } from './page.ts';
import { missing, send, type Answer } from './send.ts';

// The page works as a plain form; this adds the human check, reasons while one writes, and a memory. It brings no texts.

export type Particulars = {
  /** What else this form needs, by the server's own codes. */
  missing: (words: Words) => FieldErrors;
  /** Whether what was kept for a field is still meant for it. */
  fits: (field: string, kept: Words) => boolean;
  /** After words were written, by the person or from memory. */
  changed: () => void;
  /** Faults that only a fresh page can show. */
  isOutOfDate: (errors: FieldErrors) => boolean;
};

export function start(particulars: Particulars): void {
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
    particulars.changed();
  });

  form.addEventListener('focusout', ({ target }) => {
    const { id } = target as HTMLElement;
    if (isChecked(id)) void checkField(id);
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
    particulars.changed();
  });

  function setBusy(next: boolean): void {
    busy = next;
    if (!next) showBusy(null);
  }

  /** @returns whether the page is being left */
  async function submit(): Promise<boolean> {
    hideRefusal();
    const said = words();
    const seen = { ...particulars.missing(said), ...missing(said) };
    const errors = Object.keys(seen).length > 0 ? seen : await checkAll();
    if (Object.keys(errors).length > 0) return showRefusal('form.invalid', errors);
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
    if (answer.kind === 'sent') {
      forgetWords();
      location.assign(`/${form.id}/thanks?nonce=${encodeURIComponent(answer.nonce)}`);
      return true;
    }
    if (!particulars.isOutOfDate(answer.errors)) return showRefusal(answer.code, answer.errors);
    // As a plain form: the server answers with the page as it is now, these words in it, and the reasons.
    form.submit();
    return true;
  }

  /** Brings back what this tab was writing, unless the page itself brings words or they have arrived meanwhile. */
  async function recall(): Promise<void> {
    const kept = rememberedWords();
    if (kept === null || 'posted' in form.dataset) return;
    const last = lastSending();
    if (last?.content === JSON.stringify(kept) && (await hasArrived(last.nonce))) return forgetWords();
    writeWords(kept, (field) => particulars.fits(field, kept));
    particulars.changed();
  }

  void recall();
}

async function hasArrived(nonce: string): Promise<boolean> {
  const address = form.dataset['arrived'] ?? '';
  const answer = await fetch(`${address}?nonce=${encodeURIComponent(nonce)}`).catch(() => undefined);
  return answer?.ok === true;
}
