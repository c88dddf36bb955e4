import { getLocale, overwriteGetLocale } from '$lib/paraglide/runtime.js';
import { session } from '$lib/sync/session.svelte.ts';

// A page keeps its language, for another one is taken up by a reload. Asked in the words' own way it would read the cookie
// again in every task, which each time is a question to the browser's other processes.
const locale = getLocale();
overwriteGetLocale(() => locale);

// The device's database opens while the page's modules are still on their way; in a task of its own, for this one reads all
// that the app begins with. Public pages have no script of SvelteKit's.
setTimeout(() => void session.start());
