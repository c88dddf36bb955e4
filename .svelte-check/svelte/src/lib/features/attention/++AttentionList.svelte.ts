///<reference types="svelte" />
import { m } from '#messages';
import { live } from '$lib/store/live.svelte.ts';
import { attentionCases, type AttentionCase } from '$lib/store/queries/attention-cases.ts';
import { discard } from '$lib/sync/attention.ts';
import Banner from '$lib/ui/Banner.svelte';
import EmptyState from '$lib/ui/EmptyState.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import Screen from '$lib/ui/Screen.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import AttentionCard from './AttentionCard.svelte';
import { asText, writtenFields } from './written-fields.ts';

type Props = {
  /** Somebody else is to be found for a task. */
  onHandOver: (item: AttentionCase) => void;
};
function $$render() {
  const { onHandOver }: Props = $props();

  const items = live((store) => attentionCases(store));
  let leaving = $state.raw<AttentionCase | null>(null);
  const stay = () => (leaving = null);
  async () => {
    {
      const $$_neercS0C = __sveltets_2_ensureComponent(Screen);
      new $$_neercS0C({
        target: __sveltets_2_any(),
        props: {
          children: () => {
            return __sveltets_2_any(0);
          },
          title: m.attention_title(),
          lead: m.attention_lead(),
          width: `narrow`,
        },
      });
      if (items.error !== null) {
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `danger`,
              urgent: true,
            },
          });
          m.list_failed();
          Banner;
        }
      } else if (items.current === undefined) {
        {
          const $$_notelekS1C = __sveltets_2_ensureComponent(Skeleton);
          new $$_notelekS1C({ target: __sveltets_2_any(), props: { label: m.attention_loading(), rows: 3 } });
        }
      } else if (items.current.length === 0) {
        {
          const $$_etatSytpmE1C = __sveltets_2_ensureComponent(EmptyState);
          const $$_etatSytpmE1 = new $$_etatSytpmE1C({
            target: __sveltets_2_any(),
            props: {
              title: m.attention_empty_title(),
              text: m.attention_empty_text(),
              icon: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_kcehCelcriC0C = __sveltets_2_ensureComponent(CircleCheck);
                    new $$_kcehCelcriC0C({ target: __sveltets_2_any(), props: {} });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          });
          /*Ωignore_startΩ*/ const { icon } = $$_etatSytpmE1.$$prop_def; /*Ωignore_endΩ*/

          EmptyState;
        }
      } else {
        {
          svelteHTML.createElement('ul', { class: `flex flex-col gap-4` });
          for (let item of __sveltets_2_ensureArray(items.current)) {
            item.id;
            {
              const $$_draCnoitnettA2C = __sveltets_2_ensureComponent(AttentionCard);
              new $$_draCnoitnettA2C({
                target: __sveltets_2_any(),
                props: { item, onDiscard: () => (leaving = item), onHandOver: () => onHandOver(item) },
              });
            }
          }
        }
      }
      Screen;
    }

    if (leaving !== null) {
      const { id } = leaving;
      const text = asText(writtenFields(leaving));
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('$lib/ui/DiscardDialog.svelte'),
            onClose: stay,
            children: (DiscardDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDdracsiD0C = __sveltets_2_ensureComponent(DiscardDialog);
                  new $$_golaiDdracsiD0C({
                    target: __sveltets_2_any(),
                    props: { text, onDiscard: () => discard(id), onClose: stay },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const AttentionList__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AttentionList__SvelteComponent_ = ReturnType<typeof AttentionList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AttentionList__SvelteComponent_;
