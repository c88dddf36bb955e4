/** Stands in for the built pages where Vite serves them itself (`npm run dev`) and in tests of the Worker alone. */
export default {
  fetch: (): Response => new Response('Pages are served by Vite here.', { status: 404 }),
};
