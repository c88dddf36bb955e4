///<reference types="svelte" />
import { m } from '#messages';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import ContactScreen from '$lib/features/contact/ContactScreen.svelte';
import { titleOf } from '$lib/features/news/title.svelte.ts';
import { session } from '$lib/sync/session.svelte.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import X from '@lucide/svelte/icons/x';
function $$render() {
  const clientId = $derived(page.url.searchParams.get('client'));
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.contact_title());
      }
    }

    {
      svelteHTML.createElement('div', { class: `flex h-full min-h-0 flex-col` });
      {
        svelteHTML.createElement('header', {
          class: `flex min-h-14 shrink-0 items-center gap-3 border-b border-line px-4 py-1.5`,
        });
        {
          svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
          {
            svelteHTML.createElement('h1', { class: `truncate font-display text-xl` });
            m.contact_title();
          }
          {
            svelteHTML.createElement('p', { class: `truncate text-xs text-soft` });
            m.contact_lead();
          }
        }
        {
          const $$_nottuBnocI2C = __sveltets_2_ensureComponent(IconButton);
          new $$_nottuBnocI2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              label: m.shell_close(),
              onclick: () => history.back(),
            },
          });
          {
            const $$_X3C = __sveltets_2_ensureComponent(X);
            new $$_X3C({ target: __sveltets_2_any(), props: {} });
          }
          IconButton;
        }
      }
      {
        svelteHTML.createElement('div', { class: `min-h-0 flex-1` });
        if (session.me !== null) {
          {
            const $$_neercStcatnoC2C = __sveltets_2_ensureComponent(ContactScreen);
            new $$_neercStcatnoC2C({
              target: __sveltets_2_any(),
              props: {
                me: session.me,
                clientId,
                onSaved: ({ clientId: saved, work }) =>
                  void goto(work === null ? `/app/clients/${saved}` : `/app/tasks/${work.taskId}`, {
                    replaceState: true,
                  }),
              },
            });
          }
        }
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
