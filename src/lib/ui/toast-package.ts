/** Of the package only what speaks: as a file of its own it can be asked for without all that shows. */
export { toast } from 'svelte-sonner';
