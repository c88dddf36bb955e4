import type { RequestKind } from '#domain/model';
import type { StatusMove } from '#domain/mutations/statuses-set';
import type { Statuses } from '#domain/status';

/** One matrix, however it is laid out. */
export type MatrixProps = {
  statuses: Statuses;
  kind: RequestKind;
  label: string;
  isTicked: (move: StatusMove) => boolean;
  onTick: (move: StatusMove, ticked: boolean) => void;
};
