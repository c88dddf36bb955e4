type Facts = { publicUrl: string; name: string; setupCode: string | null };

/** What only a person can do, once everything else is done. */
export const whatNext = ({ publicUrl, name, setupCode }: Facts): string => `
Frontdesk is at ${publicUrl}

1. Set it up, once:
   ${setupCode === null ? `${publicUrl}/setup (its code was printed by the first run; --new-setup-code makes another)` : `${publicUrl}/setup?code=${setupCode}`}

2. Letters in. In the Cloudflare dashboard, for the domain of your mail address: Email, Email Routing, turn it on. Then a
   routing rule for each address you will give in /setup or in the settings: action "Send to a Worker", Worker "${name}".
   Answers come to addresses like desk+k3x…@your.domain: turn on subaddressing there, or make the catch-all rule lead to
   the same Worker; it refuses every address that is not yours.

3. Letters out. Email, Email Sending, Onboard Domain: the same domain. Until then letters wait and are tried again.

4. Signing in hashes a password, about 100 ms of CPU: that needs the Workers Paid plan.

5. Turnstile instead of the built-in human check, if you want it: add TURNSTILE_SITE_KEY and TURNSTILE_SECRET with
   wrangler secret put --name ${name}.
`;
