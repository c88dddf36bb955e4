/** The network of one device: its cookies, as a browser would keep them, and whether there is a network at all. */
export class Network {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  #isUp = true;
  #cut = new AbortController();

  constructor(url: string) {
    this.#url = url;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** What is on its way is lost with the network, as when a train enters a tunnel. */
  set(isUp: boolean): void {
    this.#isUp = isUp;
    if (!isUp) this.#cut.abort();
    else if (this.#cut.signal.aborted) this.#cut = new AbortController();
  }

  readonly fetch = async (path: string, { headers, signal, ...init }: RequestInit): Promise<Response> => {
    if (!this.#isUp) throw new TypeError('there is no network');
    const signals = [this.#cut.signal, ...(signal ? [signal] : [])];
    const own = { origin: this.#url, cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(new URL(path, this.#url), {
      ...init,
      signal: AbortSignal.any(signals),
      headers: { ...(headers as Record<string, string> | undefined), ...own },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  };

  readonly socket = (ticket: string): WebSocket => {
    const address = new URL(`/api/sync/socket?ticket=${encodeURIComponent(ticket)}`, this.#url);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    return new WebSocket(address);
  };

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
