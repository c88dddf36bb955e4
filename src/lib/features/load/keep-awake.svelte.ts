/** A screen on a wall does not go dark, for as long as the component lives; where the browser can be asked for that. */
export function keepAwake(): void {
  $effect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    async function ask(): Promise<void> {
      // Taken away whenever the page is hidden, and refused on a low battery: then the screen does as it always did.
      if (document.visibilityState !== 'visible') return;
      lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
      if (isOver) void lock?.release();
    }
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  });
}
