import { expect, it } from "vitest";
import { openAttempt } from "@/lib/domain/attempt/client/open";
import { applyReply } from "@/lib/domain/attempt/client/reply";
import { readStatusReply } from "@/lib/domain/attempt/client/wire";

const receipt = {
  ...{ number: "7", answered: 1, total: 30, digest: "ab", closedAt: "2026-11-26T01:30:00.000Z" },
  state: "expired",
} as const;

const timing = {
  state: "expired",
  ...{ epoch: 1, serverNow: Date.UTC(2026, 10, 26, 2), deadlineAt: null },
  ...{ remainingMs: null, grantedMs: 0 },
} as const;

const opening = {
  ...{ total: 30, timing, responses: [], rows: [], lastSeq: 0, flags: [] },
  storage: "memory",
  ...{ receipt, readOnly: false, askedAt: 0, at: 0 },
} as const;

it("opens a closed test with the count of answers that came too late", () => {
  expect(openAttempt({ ...opening, late: 2 }).keptUncounted).toBe(2);
  expect(openAttempt(opening).keptUncounted).toBe(0);
});

it("believes the server's count over its own once the receipt comes", () => {
  const request = { id: 1, kind: "refresh", epoch: 1, seqs: [], sentAt: 0 } as const;
  const state = { ...openAttempt({ ...opening, receipt: null }), keptUncounted: 5 };
  const body = {
    ...{ state: "expired", epoch: 1, server_now: "2026-11-26T02:00:00.000Z", granted_s: 0 },
    ...{ deadline_at: null, remaining_ms: null, responses: [], messages: [], late: 2 },
    receipt: { ...receipt, closed_at: receipt.closedAt },
  };
  const reply = readStatusReply({ kind: "json", status: 200, body, retryAfterS: null });
  const answered = { kind: "replied", request: 1, epoch: 1, seqs: [], reply } as const;

  const { state: told } = applyReply(
    { ...state, inFlight: request },
    { ...answered, at: 0, random: 0 },
  );

  expect([told.receipt?.number, told.keptUncounted]).toEqual(["7", 2]);
});
