/** Short news that goes away by itself: `toast(text, { action: { label, onClick }, duration })`, `toast.error(text)`. */
export { toast } from 'svelte-sonner';
