import { tick } from 'svelte';

/** Puts the cursor into the first field that cannot be taken as it is: nobody has to search a long form for it. */
export async function focusFirstWrong(form: HTMLFormElement): Promise<void> {
  await tick(); // marked with the next update of the page
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
