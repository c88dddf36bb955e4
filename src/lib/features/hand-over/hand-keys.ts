import type { Attachment } from 'svelte/attachments';

type Keys = {
  choose: (taskId: string) => void;
  chooseNone: () => void;
  /** @param focused the task whose row has the focus; null when none has */
  giveTo: (place: number, focused: string | null) => void;
};

/**
 * Two keys for a task: Space chooses the one that has the focus, a digit gives what is chosen, or else that one, to the
 * person of that number. They work within the screen alone, and so need no switch (WCAG 2.1.4).
 */
export const handKeys =
  ({ choose, chooseNone, giveTo }: Keys): Attachment<HTMLElement> =>
  (screen) => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const { target } = event;
      const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-task]') : null;
      const taskId = row?.dataset['task'] ?? null;
      if (event.key === ' ' && taskId !== null && target instanceof HTMLAnchorElement) choose(taskId);
      else if (event.key === 'Escape') chooseNone();
      else if (/^[1-9]$/.test(event.key)) giveTo(Number(event.key) - 1, taskId);
      else return;
      event.preventDefault();
    };
    screen.addEventListener('keydown', onKey);
    return () => screen.removeEventListener('keydown', onKey);
  };
