import type { Slip } from "@/lib/services/sitting/issue-slips";
import { installation } from "./installation";

/** What a candidate's machine holds after it began. */
export type Seat = {
  readonly candidateToken: string;
  readonly attemptId: string;
  readonly attemptToken: string;
  readonly epoch: number;
};

/** Enters the waiting room through the attempt API, as the page does; returns the candidate's token. */
export async function enterDoor(
  sittingId: string,
  { number, code }: Pick<Slip, "number" | "code">,
): Promise<string> {
  const door = `/api/v1/sittings/${sittingId}`;
  const { candidate_token } = await post(`${door}/enter`, { candidate_no: number, code });
  return String(candidate_token);
}

/** Enters and begins through the attempt API, as the page does. */
export async function sitDown(
  sittingId: string,
  slip: Pick<Slip, "number" | "code">,
): Promise<Seat> {
  const door = `/api/v1/sittings/${sittingId}`;
  const candidateToken = await enterDoor(sittingId, slip);
  const started = await post(`${door}/start`, { device_id: `desk-${slip.number}` }, candidateToken);
  return {
    candidateToken,
    attemptId: String(started.attempt_id),
    attemptToken: String(started.attempt_token),
    epoch: Number(started.epoch),
  };
}

/** Hands in with the first questions answered like this; with nothing answered unless said. */
export async function handIn(
  { attemptId, attemptToken, epoch }: Seat,
  answers: readonly string[] = [],
): Promise<void> {
  const attempt = `/api/v1/attempts/${attemptId}`;
  const items = answers.map((value, index) => ({ seq: index + 1, position: index + 1, value }));
  if (items.length > 0) await post(`${attempt}/save`, { epoch, items }, attemptToken);
  await post(`${attempt}/submit`, { epoch, last_seq: items.length }, attemptToken);
}

/** Raises a hand. */
export async function callInvigilator({ attemptId, attemptToken }: Seat): Promise<void> {
  await post(`/api/v1/attempts/${attemptId}/call`, {}, attemptToken);
}

async function post(path: string, body: unknown, token?: string) {
  const { origin } = installation();
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}
