/** SvelteKit's built Worker; an alias of wrangler.toml leads to it. */
declare module 'frontdesk-pages' {
  /** What pages may ask of the platform: static files and the API, in-process. */
  type PagesEnv = {
    ASSETS: Fetcher;
    api: (request: Request) => Promise<Response>;
    /** A foreign page posted a public form (origin-guard.ts): the page shows its words and lets nothing in. */
    parked?: boolean;
  };
  const pages: { fetch(request: Request, env: PagesEnv, context: ExecutionContext): Response | Promise<Response> };
  export default pages;
}
