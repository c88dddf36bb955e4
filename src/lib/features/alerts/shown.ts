import * as v from 'valibot';

/** What the service worker tells open desks (lib/service-worker). */
const messageSchema = v.variant('type', [
  v.object({ type: v.literal('ALERT_SHOWN'), tag: v.string() }),
  v.object({ type: v.literal('OPEN'), path: v.pipe(v.string(), v.startsWith('/app/')) }),
]);
type Message = v.InferOutput<typeof messageSchema>;

/** @returns stops listening */
function onMessage(heard: (message: Message) => void): () => void {
  const listener = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(messageSchema, data);
    if (read.success) heard(read.output);
  };
  navigator.serviceWorker?.addEventListener('message', listener);
  // Messages are held back until somebody listens this way or has asked for them (Service Workers, 3.4.5).
  navigator.serviceWorker?.startMessages();
  return () => navigator.serviceWorker?.removeEventListener('message', listener);
}

/** The notification of that tag is on the screen. */
export const onAlertShown = (tag: string, shown: () => void): (() => void) =>
  onMessage((message) => {
    if (message.type === 'ALERT_SHOWN' && message.tag === tag) shown();
  });

/** A notification was tapped, and this desk is to go there. */
export const onAlertTapped = (open: (path: string) => void): (() => void) =>
  onMessage((message) => {
    if (message.type === 'OPEN') open(message.path);
  });
