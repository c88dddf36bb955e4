/**
 * How many of a screen's heavy parts to make: one more after each frame, so that several charts are several short tasks and
 * not one during which nobody can type.
 */
export function oneByOne(count: () => number): { readonly current: number } {
  let made = $state(0);
  $effect(() => {
    if (made >= count()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Behind the frame: what is made before it is laid out and drawn with the part before.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => (made += 1))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get current() {
      return made;
    },
  };
}
