declare global {
  namespace App {
    interface Locals {
      /** The page shows Cloudflare's human check, which brings its own script and frame. */
      turnstile?: true;
    }
    interface PageState {
      /** The person wants to sign out, and is shown first what that would lose. */
      leave?: true;
    }
    interface Platform {
      env: {
        /** Answers a request to `/api/…` inside this process. */
        api: (request: Request) => Promise<Response>;
        /** A foreign page posted this form: its words are shown with our human check, and nothing enters yet. */
        parked?: boolean;
      };
    }
  }
}

export {};
