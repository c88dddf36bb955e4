import { page } from '$app/state';
import { placeOf, type Place } from './nav.ts';

const LISTS: readonly Place[] = ['mine', 'all', 'waiting'];

type List = { place: Place; href: string };

/** Which list a task was opened from, so that the list beside it stays and "back" leads there. */
class LastList {
  #last: List = { place: 'mine', href: '/app/' };
  #current = $derived.by(() => {
    const place = placeOf(page.url.pathname, this.#last.place);
    const onList = !page.url.pathname.startsWith('/app/tasks/') && place !== null && LISTS.includes(place);
    if (onList) this.#last = { place, href: page.url.pathname + page.url.search };
    return this.#last;
  });

  get place(): Place {
    return this.#current.place;
  }

  /** With its filters. */
  get href(): string {
    return this.#current.href;
  }
}

export const lastList = new LastList();
