import { type Answer, instant, isBody, text } from "@/lib/domain/attempt/client/wire";
import { call } from "./call";

/** A sitting as the board in the hall names it. */
export type SittingOnBoard = {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  readonly test: string;
  /** The time is over in which one may begin. */
  readonly over: boolean;
  /** Safe Exam Browser is asked for, and this is not the one. */
  readonly wrongBrowser: boolean;
  /** In a room with an invigilator; a round of a contest is sat alone. */
  readonly supervised: boolean;
};

export type Candidate = {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
};

export type Sitting = SittingOnBoard & {
  readonly allowanceS: number;
  readonly itemCount: number;
  readonly startCodeRequired: boolean;
};

/** Someone who was let in: who, where, and the token that says so. */
export type Admission = {
  readonly token: string;
  readonly candidate: Candidate;
  readonly sitting: Sitting;
  readonly rulesAccepted: boolean;
  readonly hasAttempt: boolean;
  /** There is nothing left to answer: a receipt, and perhaps a result, is all that opens. */
  readonly finished: boolean;
};

/** A call that was not granted, by the code of the API; `unreachable` when nothing came back. */
export type Refusal = { readonly code: string; readonly retryAfterS: number | null };

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the waiting room is told. */
export type Waiting = {
  readonly admitted: boolean;
  readonly started: boolean;
  readonly canStart: boolean;
  readonly reason: string | null;
  /** The last moment to begin for whoever comes late, once the room has started. */
  readonly lateUntil: number | null;
  readonly serverNow: number;
};

/** A sitting of the account's officer whose doors are not open. */
export type OwnSitting = {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  readonly standing: "ahead" | "sat" | "missed";
  readonly opensAt: number;
};

/** The account signed in to this browser, and the sittings whose list has its officer. */
export type Account = {
  readonly name: string;
  /** With open doors. */
  readonly sittings: readonly string[];
  readonly others: readonly OwnSitting[];
};

export type Doors = {
  readonly sittings: readonly SittingOnBoard[];
  readonly account: Account | null;
};

/** The sittings whose doors are open. */
export async function listSittings(): Promise<Outcome<Doors>> {
  return outcome(await call("sittings"), (body) =>
    Array.isArray(body.sittings)
      ? { sittings: body.sittings.flatMap(onBoard), account: accountIn(body.account) }
      : null,
  );
}

/** Lets a candidate in by number and own code. */
export async function enter(
  sittingId: string,
  who: { number: string; code: string },
): Promise<Outcome<Admission>> {
  return letIn(sittingId, { candidate_no: who.number, code: who.code });
}

/** Lets in whoever's account is signed in to this product. */
export async function enterWithAccount(sittingId: string): Promise<Outcome<Admission>> {
  return letIn(sittingId, {});
}

async function letIn(sittingId: string, body: unknown): Promise<Outcome<Admission>> {
  return outcome(
    await call(`sittings/${sittingId}/enter`, { method: "POST", body }),
    readAdmission,
  );
}

/** Asks whether the test may start. */
export async function look(sittingId: string, token: string): Promise<Outcome<Waiting>> {
  return outcome(await call(`sittings/${sittingId}/me`, { token }), (body) => {
    const serverNow = instant(body.server_now);
    if (serverNow === null) return null;
    return {
      admitted: body.admitted === true,
      started: body.started === true,
      canStart: body.can_start === true,
      reason: typeof body.reason === "string" ? body.reason : null,
      lateUntil: instant(body.late_until),
      serverNow,
    };
  });
}

/** Records that the rules were accepted. */
export async function acceptRules(sittingId: string, token: string): Promise<boolean> {
  const answer = await call(`sittings/${sittingId}/rules`, {
    method: "POST",
    body: { accepted: true },
    token,
  });
  return answer.kind === "json" && answer.status === 200;
}

/** Reads a good answer, or says why it is none. */
export function outcome<Value>(
  answer: Answer,
  read: (body: Readonly<Record<string, unknown>>) => Value | null,
): Outcome<Value> {
  if (answer.kind === "nothing" || !isBody(answer.body)) return unreachable;
  const { status, body, retryAfterS } = answer;
  if (status !== 200)
    return { ok: false, refusal: { code: text(body.code) || "unreachable", retryAfterS } };
  const value = read(body);
  return value === null ? unreachable : { ok: true, value };
}

const unreachable = { ok: false, refusal: { code: "unreachable", retryAfterS: null } } as const;

function readAdmission(body: Readonly<Record<string, unknown>>): Admission | null {
  const { candidate_token: token, candidate, sitting } = body;
  if (typeof token !== "string" || !isBody(candidate) || !isBody(sitting)) return null;
  const [board] = onBoard(sitting);
  if (!board) return null;
  return {
    token,
    candidate: {
      number: text(candidate.number),
      name: text(candidate.name),
      unit: text(candidate.unit),
      title: text(candidate.title),
    },
    sitting: {
      ...board,
      allowanceS: Number(sitting.allowance_s ?? 0),
      itemCount: Number(sitting.item_count ?? 0),
      startCodeRequired: sitting.start_code_required === true,
    },
    rulesAccepted: typeof candidate.rules_accepted_at === "string",
    hasAttempt: candidate.has_attempt === true,
    finished: candidate.finished === true,
  };
}

function accountIn(value: unknown): Account | null {
  if (!isBody(value) || !Array.isArray(value.sittings)) return null;
  const others = Array.isArray(value.others) ? value.others.flatMap(ownSitting) : [];
  return { name: text(value.name), sittings: value.sittings.map(text), others };
}

function ownSitting(value: unknown): OwnSitting[] {
  if (!isBody(value) || typeof value.id !== "string") return [];
  const opensAt = instant(value.opens_at);
  const standing = (["ahead", "sat", "missed"] as const).find((known) => known === value.standing);
  if (opensAt === null || !standing) return [];
  return [{ id: value.id, name: text(value.name), room: text(value.room), standing, opensAt }];
}

function onBoard(value: unknown): SittingOnBoard[] {
  if (!isBody(value) || typeof value.id !== "string") return [];
  return [
    {
      id: value.id,
      name: text(value.name),
      room: text(value.room),
      test: text(value.test_name ?? value.test),
      over: value.over === true,
      wrongBrowser: value.safe_browser === "asked",
      supervised: value.supervised !== false,
    },
  ];
}
