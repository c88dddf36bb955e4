declare global {
  namespace App {
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
