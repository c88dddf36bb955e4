export type Choice = { value: string; label: string };

/** Every currency by its code and name; those in use first, or one would look for the same every time. */
export function currencyChoices(inUse: readonly string[], locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'currency' });
  const used = [...new Set(inUse)];
  const others = Intl.supportedValuesOf('currency').filter((code) => !used.includes(code));
  return [...used, ...others].map((value) => ({ value, label: `${value}, ${names.of(value) ?? value}` }));
}
