import { session } from '$lib/sync/session.svelte.ts';

// The device's database opens while the page's modules are still on their way. Public pages have no script of SvelteKit's.
void session.start();
