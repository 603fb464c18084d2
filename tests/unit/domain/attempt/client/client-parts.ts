import { openAttempt } from "@/lib/domain/attempt/client/open";
import { step } from "@/lib/domain/attempt/client/step";
import { statusOf } from "@/lib/domain/attempt/client/view";
import { type Answer, type Reply, readSaveReply } from "@/lib/domain/attempt/client/wire";

/** The parts of the client that a planted fault replaces. */
export type ClientParts = {
  readonly step: typeof step;
  readonly readSaveReply: (answer: Answer, html: boolean, seqs: readonly number[]) => Reply;
  readonly statusOf: typeof statusOf;
  readonly lastSeq: (onDisk: number) => number;
  readonly open: typeof openAttempt;
};

/** The client as it is shipped. */
export const shipped: ClientParts = {
  step,
  readSaveReply: (answer) => readSaveReply(answer),
  statusOf,
  lastSeq: (onDisk) => onDisk,
  open: openAttempt,
};
