/** A task that is about to change hands, with the words by which people know it. */
export type Handed = {
  taskId: string;
  requestId: string;
  clientId: string;
  teamId: string;
  clientName: string;
  about: string;
};
