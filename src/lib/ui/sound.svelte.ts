const KEY = 'frontdesk-sound';

/** Two soft strokes of a desk bell: frequency in Hz, start in seconds. */
const STROKES = [
  [1_174.7, 0],
  [1_568, 0.14],
] as const;
const RING_S = 0.9;
const PATIENCE_MS = 1_000;
const LOUDNESS = 0.16; // of full scale: heard across a desk, not across a room

/**
 * The sound of news, made on the spot: no file to load, so it also rings offline and in a background tab.
 * Browsers stay silent until the user has touched the page once; `unlock` waits for that touch.
 */
class DeskBell {
  #on = $state(true);
  #audio: AudioContext | undefined;

  constructor() {
    if (typeof localStorage !== 'undefined') this.#on = localStorage.getItem(KEY) !== 'off';
  }

  get on(): boolean {
    return this.#on;
  }

  set on(value: boolean) {
    this.#on = value;
    localStorage.setItem(KEY, value ? 'on' : 'off');
  }

  /** Prepares the sound at the first touch or key. @returns stops waiting */
  unlock(): () => void {
    const gestures = new AbortController();
    const prepare = () => {
      gestures.abort();
      void this.#open().resume();
    };
    for (const kind of ['pointerdown', 'keydown']) {
      window.addEventListener(kind, prepare, { signal: gestures.signal, passive: true });
    }
    return () => gestures.abort();
  }

  /** Rings if it is switched on. */
  ring(): void {
    if (this.#on) void this.test();
  }

  /** Rings in any case, for the test button. @returns whether the browser let it: the volume only ears know */
  async test(): Promise<boolean> {
    const audio = this.#open();
    // Where sound is not allowed yet, the promise waits for a touch instead of failing.
    await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    if (audio.state !== 'running') return false;
    for (const [frequency, delay] of STROKES) strike(audio, frequency, audio.currentTime + delay);
    return true;
  }

  #open(): AudioContext {
    this.#audio ??= new AudioContext();
    return this.#audio;
  }
}

function strike(audio: AudioContext, frequency: number, at: number): void {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + RING_S);
  tone.connect(gain).connect(audio.destination);
  tone.start(at);
  tone.stop(at + RING_S);
}

export const bell = new DeskBell();
