import DOMPurify from 'dompurify';
import type { Original } from '$lib/sync/letters.ts';
import { defuse, restore, STYLE_ATTRIBUTE } from './defuse.ts';

export type Sanitised = {
  /** A whole document for the sandboxed frame. */
  html: string;
  /** How many pictures would be fetched from elsewhere, which tells their owner who reads, when and where. */
  remotePictures: number;
};
type Options = { pictures: Original['pictures']; showRemote: boolean };

const NOTHING = 'data:,';
const REMOTE = /^\s*(?:https?:)?\/\//i;
const CSS_URL = /url\(\s*(['"]?)([^'")]*)\1\s*\)/gi;
const LINK_SCHEMES = /^\s*(?:https?|mailto|tel):/i;

const CONTROLS = ['form', 'input', 'button', 'select', 'textarea', 'option'];

/** Letters are written for white paper, whatever the theme of whoever reads them. */
const BASE_STYLE =
  ':root{color-scheme:light}html{background:#fff;color:#222;font:16px/1.5 system-ui,sans-serif}' +
  'body{margin:16px;overflow-wrap:anywhere}img{max-width:100%;height:auto}pre{white-space:pre-wrap}';

/**
 * What may be shown of a stranger's HTML. The frame runs no script and fetches nothing by itself; this takes away what
 * could still deceive or disturb: forms, frames, media, foreign addresses before somebody asked for them.
 */
export function sanitise(letter: string, { pictures, showRemote }: Options): Sanitised {
  const { html, css } = defuse(letter);
  // With WHOLE_DOCUMENT it is the <html> element, of a document that fetches nothing.
  const root = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: [...CONTROLS, 'dialog', 'audio', 'video', 'source', 'track', 'style'],
    FORBID_ATTR: ['srcset', 'poster', 'autofocus', 'popover', 'contenteditable', 'usemap', 'ping', 'style'],
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: [STYLE_ATTRIBUTE],
    // Or `color:red` would pass for an address with an unknown scheme.
    ADD_URI_SAFE_ATTR: [STYLE_ATTRIBUTE],
  }) as HTMLElement;
  let remotePictures = 0;
  const address = (given: string): string => {
    if (/^\s*cid:/i.test(given)) return ownPicture(pictures, given);
    if (/^\s*data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(given)) return given;
    if (!REMOTE.test(given)) return NOTHING;
    remotePictures += 1;
    return showRemote ? given.trim().replace(/^\/\//, 'https://') : NOTHING;
  };
  const styles = (words: string) => words.replace(CSS_URL, (_, __, given: string) => `url("${address(given)}")`);

  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    for (const { name, value } of [...element.attributes]) element.setAttribute(name, attribute(name, value));
    for (const name of ['src', 'background']) {
      const given = element.getAttribute(name);
      if (given !== null) setPicture(element, name, address(given));
    }
    setStyle(element, styles);
    if (element.hasAttribute('href')) makeSafeLink(element);
  }
  restoreWords(root);
  return { html: documentOf(root, css.map(withoutImports).map(styles)), remotePictures };
}

const attribute = (name: string, value: string): string => (name === STYLE_ATTRIBUTE ? value : restore(value));

/** Through the style's own object: the page's policy looks at attributes only, and what is no CSS is left behind. */
function setStyle(element: HTMLElement, styles: (words: string) => string): void {
  const given = element.getAttribute(STYLE_ATTRIBUTE);
  if (given === null) return;
  element.removeAttribute(STYLE_ATTRIBUTE);
  element.style.cssText = styles(given);
}

function restoreWords(root: HTMLElement): void {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.nodeValue !== null) node.nodeValue = restore(node.nodeValue);
  }
}

/** A picture that is not shown leaves its words, not a broken frame. */
function setPicture(element: HTMLElement, name: string, address: string): void {
  if (address !== NOTHING) element.setAttribute(name, address);
  else if (element.localName === 'img') element.replaceWith(element.getAttribute('alt') ?? '');
  else element.removeAttribute(name);
}

function ownPicture(pictures: Original['pictures'], given: string): string {
  const named = given.trim().slice('cid:'.length);
  const picture = pictures[named] ?? pictures[decoded(named)];
  return picture === undefined ? NOTHING : `data:${picture.mediaType};base64,${picture.base64}`;
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

const withoutImports = (css: string): string => css.replaceAll(/@import[^;]*;?/gi, '');

function makeSafeLink(element: Element): void {
  const href = element.getAttribute('href') ?? '';
  if (!LINK_SCHEMES.test(href)) return element.removeAttribute('href');
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
}

function documentOf(root: HTMLElement, css: readonly string[]): string {
  // No `</style` can stand in what stood between `<style` and `</style`.
  const styles = [BASE_STYLE, ...css].map((words) => `<style>${words}</style>`).join('');
  const body = root.querySelector('body')?.outerHTML ?? '';
  return `<!doctype html><html><head><meta charset="utf-8">${styles}</head>${body}</html>`;
}
