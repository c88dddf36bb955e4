/** Calls from `callers` at once until `count` are done. @returns the milliseconds of each, and of all together */
export async function load(
  { callers, count }: { callers: number; count: number },
  call: (index: number) => Promise<unknown>,
): Promise<{ times: number[]; totalMs: number }> {
  const times: number[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const began = performance.now();
      await call(index);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: callers }, work));
  return { times, totalMs: performance.now() - began };
}
