///<reference types="svelte" />
import { Toaster } from 'svelte-sonner';

type Props = {
  /** Name of the region, for screen readers. */
  label: string;
  closeLabel: string;
};
function $$render() {
  const { label, closeLabel }: Props = $props();
  async () => {
    {
      const $$_retsaoT0C = __sveltets_2_ensureComponent(Toaster);
      new $$_retsaoT0C({
        target: __sveltets_2_any(),
        props: {
          position: `top-right`,
          containerAriaLabel: label,
          closeButtonAriaLabel: closeLabel,
          offset: { top: 'calc(4.25rem + env(safe-area-inset-top))', right: '1.25rem' },
          mobileOffset: { top: 'calc(4.25rem + env(safe-area-inset-top))', left: '0.75rem', right: '0.75rem' },
          gap: 8,
          visibleToasts: 3,
          toastOptions: {
            unstyled: true,
            classes: {
              toast:
                'flex w-full items-center gap-3 rounded-lg border border-line bg-card py-2 pr-2 pl-4 text-sm text-ink shadow-pop sm:w-[22rem] [&_[data-content]]:min-w-0 [&_[data-content]]:flex-1 [&_[data-icon]]:shrink-0',
              title: 'py-1 font-semibold',
              description: 'pb-1 text-soft line-clamp-2',
              actionButton: 'min-h-tap shrink-0 rounded-md px-3 font-semibold text-accent-ink hover:bg-hover',
              cancelButton: 'min-h-tap shrink-0 rounded-md px-3 text-soft hover:bg-hover',
              error: 'border-danger [&_[data-icon]]:text-danger-ink',
              success: '[&_[data-icon]]:text-ok-ink',
              warning: '[&_[data-icon]]:text-warn-ink',
              info: '[&_[data-icon]]:text-info-ink',
            },
          },
        },
      });
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Toaster__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Toaster__SvelteComponent_ = ReturnType<typeof Toaster__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Toaster__SvelteComponent_;
