/** One page of a browser, driven from outside by whatever protocol its engine speaks. */
export type Driver = {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** With the mouse, as soon as the element can be reached. */
  click(xpath: string): Promise<void>;
  /** By the keyboard, in place of what stands there. */
  fill(xpath: string, words: string): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Ends the browser and every process that came with it. */
  close(): Promise<void>;
};

/** How long a page may take to get to where something can be done with it. */
export const PATIENCE_MS = 40_000;

/** A field by its label, hidden ones included. */
export const field = (label: string): string =>
  `//*[@aria-label="${label}" or @id=//label[normalize-space()="${label}"]/@for]`;

export const button = (name: string): string => `//button[normalize-space()="${name}"]`;

export const option = (words: string): string => `//*[@role="option"][contains(., "${words}")]`;
