import type { OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import type { Role } from "./roles";

/** How far a permission reaches; `units` means the units of the role with all below them. */
export type Reach = "self" | "sitting" | "campaign" | "units" | "all";

type Grant = Partial<Record<Role, Reach>>;

/**
 * Who may do what, and how far each permission reaches. Absent means never.
 *
 * `sitting`: sittings the person invigilates. `campaign`: visits of teams the person belongs to.
 */
const rules = {
  // People and units
  "unit.read": {
    administrator: "all",
    organiser: "units",
    inspector: "units",
    team_leader: "units",
    unit_representative: "units",
    leader: "units",
    auditor: "all",
  },
  "unit.write": { administrator: "units" },
  /** That nothing is lost when the organisation changes: who was where then, and belongs where today. */
  "unit.reconcile": { administrator: "units", leader: "units" },
  "officer.read": {
    administrator: "units",
    organiser: "units",
    inspector: "units",
    team_leader: "units",
    unit_representative: "units",
  },
  "officer.write": { administrator: "units" },
  "user.read": { administrator: "units" },
  "user.write": { administrator: "units" },
  "audit.read": { auditor: "all", administrator: "all" },
  // Bank
  "item.read": { author: "all", reviewer: "all" },
  "item.write": { author: "all" },
  "item.review": { reviewer: "all" },
  "item.export": { author: "all", reviewer: "all" },
  // Answers scored in another way, once a question was found wrong: one asks, another decides
  "scoring.revise": { author: "all", reviewer: "all" },
  "scoring.decide": { reviewer: "all" },
  // Legal documents: who ends one takes questions out of the draw, who prolongs one puts them back
  "document.read": { author: "all", reviewer: "all", administrator: "all" },
  "document.write": { reviewer: "all", administrator: "all" },
  "reference.write": { administrator: "all" },
  // Tests and sittings
  "blueprint.read": { organiser: "all", author: "all", reviewer: "all" },
  "blueprint.write": { organiser: "all" },
  "sitting.read": {
    organiser: "units",
    invigilator: "sitting",
    inspector: "campaign",
    team_leader: "campaign",
  },
  "sitting.write": { organiser: "units" },
  "sitting.invigilate": { organiser: "units", invigilator: "sitting" },
  "sitting.release": { organiser: "units" },
  /** Answers that people mark: each marker the ones given to them, and no others. */
  "answer.mark": { marker: "all" },
  // Contests and practice
  "contest.read": { organiser: "units", leader: "units" },
  "contest.write": { organiser: "units" },
  "contest.enter": { candidate: "self" },
  "attempt.own": { candidate: "self" },
  "practice.own": { candidate: "self" },
  // Results and records
  "result.read": {
    organiser: "units",
    inspector: "campaign",
    team_leader: "campaign",
    unit_representative: "units",
    leader: "units",
  },
  /** Before they are released to units. */
  "result.read_early": {
    organiser: "units",
    inspector: "campaign",
    team_leader: "campaign",
    leader: "units",
  },
  /** Units side by side: sections of their records, test and use. */
  "overview.read": { inspector: "campaign", team_leader: "campaign", leader: "units" },
  "attempt.review": { inspector: "campaign", team_leader: "campaign" },
  "campaign.read": {
    inspector: "campaign",
    team_leader: "campaign",
    unit_representative: "units",
    leader: "units",
    organiser: "units",
  },
  "campaign.write": { team_leader: "units", organiser: "units" },
  /** Signed papers as they were scanned; who may read them follows the paper. */
  "scan.write": { inspector: "campaign", team_leader: "campaign", organiser: "units" },
  "criteria.read": {
    administrator: "all",
    organiser: "all",
    team_leader: "all",
    inspector: "all",
  },
  "criteria.write": { administrator: "all", organiser: "all", team_leader: "all" },
  // Whom to test
  "sample.read": {
    organiser: "units",
    inspector: "campaign",
    team_leader: "campaign",
    unit_representative: "units",
    leader: "units",
  },
  "sample.write": { organiser: "units", team_leader: "campaign" },
  "record.read": {
    inspector: "campaign",
    team_leader: "campaign",
    unit_representative: "units",
    leader: "units",
  },
  /** What the team found, before both sides read the draft of the minutes. */
  "record.read_verified": { inspector: "campaign", team_leader: "campaign", leader: "units" },
  "record.verify": { inspector: "campaign", team_leader: "campaign" },
  "record.self_report": { unit_representative: "units" },
  // Both sides of the minutes; which signature of the team is whose, the team itself says
  "record.sign_team": { inspector: "campaign", team_leader: "campaign" },
  "record.sign_unit": { unit_representative: "units" },
  // Findings, recommendations and what becomes of them
  "finding.read": {
    inspector: "campaign",
    team_leader: "campaign",
    unit_representative: "units",
    leader: "units",
    organiser: "units",
  },
  "finding.write": { inspector: "campaign", team_leader: "campaign" },
  /** A short test over a finding: it makes a blueprint, a test and a sitting of the ordering body. */
  "retest.start": { inspector: "campaign", team_leader: "campaign" },
  "remedy.report": { unit_representative: "units" },
  "remedy.judge": { inspector: "campaign", team_leader: "campaign" },
} as const satisfies Record<string, Grant>;

export type Action = keyof typeof rules;

/** A role a person holds, and the unit it holds over; null means the whole installation. */
export type HeldRole = { readonly role: Role; readonly unitId: UnitId | null };

export type Actor = {
  readonly userId: UserId;
  readonly name: string;
  /** The officer this person is, when they have an entry in the roll. */
  readonly officerId: OfficerId | null;
  readonly roles: readonly HeldRole[];
};

declare const minted: unique symbol;

/**
 * The rows an actor may touch for one action: the union of everything listed. Only `scopeOf` can
 * make one; `db/scope` turns it into where clauses.
 */
export type Scope = {
  readonly [minted]: true;
  readonly all: boolean;
  /** Roots of the units reached. */
  readonly unitIds: readonly UnitId[];
  /** The person whose sittings are reached, or null. */
  readonly invigilatorId: UserId | null;
  /** The person whose teams' visits are reached, or null. */
  readonly memberId: UserId | null;
  /** The officer whose own rows are reached, or null. */
  readonly officerId: OfficerId | null;
};

type OpenScope = { -readonly [K in keyof Omit<Scope, typeof minted>]: Scope[K] } & {
  unitIds: UnitId[];
};

/** How far `actor` reaches for an action; for several, what any of them reaches. */
export function scopeOf(actor: Actor, ...actions: readonly [Action, ...Action[]]): Scope {
  const scope: OpenScope = {
    all: false,
    unitIds: [],
    invigilatorId: null,
    memberId: null,
    officerId: null,
  };
  for (const action of actions) {
    const grant: Grant = rules[action];
    for (const held of actor.roles) {
      const reach = grant[held.role];
      if (reach) widen(scope, reach, held, actor);
    }
  }
  return scope as unknown as Scope;
}

function widen(scope: OpenScope, reach: Reach, { unitId }: HeldRole, actor: Actor) {
  switch (reach) {
    case "all":
      scope.all = true;
      return;
    case "units":
      if (unitId === null) scope.all = true;
      else scope.unitIds.push(unitId);
      return;
    case "sitting":
      scope.invigilatorId = actor.userId;
      return;
    case "campaign":
      scope.memberId = actor.userId;
      return;
    case "self":
      scope.officerId = actor.officerId;
  }
}

/** Whether the actor may do `action` to anything at all: for menus and for acts without a row. */
export function may(actor: Actor, action: Action): boolean {
  const scope = scopeOf(actor, action);
  return (
    scope.all ||
    scope.unitIds.length > 0 ||
    scope.invigilatorId !== null ||
    scope.memberId !== null ||
    scope.officerId !== null
  );
}
