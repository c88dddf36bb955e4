// The navigation fallback of the service worker: an empty page that starts the app at whatever address it is shown.
export const prerender: boolean | 'auto' = true;
