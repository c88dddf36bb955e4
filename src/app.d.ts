declare global {
  namespace App {
    interface Platform {
      env: {
        /** Answers a request to `/api/…` inside this process. */
        api: (request: Request) => Promise<Response>;
      };
    }
  }
}

export {};
