import { attribute, type PostOn, type Today } from "./attribution";

/** Why somebody counts differently on the later day. */
export const staffFlows = [
  "stayed",
  /** To another unit than the one that the earlier one went on in. */
  "moved",
  /** Out of a unit that was divided or dissolved: the post of today alone tells. */
  "placed",
  "joined",
  "left",
] as const;
export type StaffFlow = (typeof staffFlows)[number];

/** Somebody with a main post on either day; null where none was held. */
export type StaffMember = {
  readonly officerId: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type StaffLine = StaffMember & {
  readonly flow: StaffFlow;
  /** The unit of today that the earlier one went on in; null where that cannot be said. */
  readonly mapped: string | null;
};

/** A unit of today: what was mapped to it, what came and went, and who is there. */
export type UnitBalance = {
  readonly mapped: number;
  readonly movedIn: number;
  readonly placedIn: number;
  readonly joined: number;
  readonly movedOut: number;
  readonly left: number;
  readonly after: number;
};

export type StaffBalance = {
  readonly lines: readonly StaffLine[];
  /** `mapped + movedIn + placedIn + joined − movedOut − left` is `after`, always. */
  readonly units: ReadonlyMap<string, UnitBalance>;
  /** `before` is all but those who joined; `after` is all but those who left. */
  readonly totals: Readonly<Record<StaffFlow | "before" | "after", number>>;
};

/** Who was in post on one day against who is on another, unit by unit, with nobody left over. */
export function balanceStaff(
  members: readonly StaffMember[],
  today: Today,
  postOf: (officerId: string) => PostOn,
): StaffBalance {
  const lines = members
    .filter(({ before, after }) => before !== null || after !== null)
    .map((member) => lineOf(member, today, postOf));
  const count = (flow: StaffFlow) => lines.filter((line) => line.flow === flow).length;
  const flows = Object.fromEntries(staffFlows.map((flow) => [flow, count(flow)])) as Record<
    StaffFlow,
    number
  >;
  return {
    lines,
    units: balances(lines),
    totals: {
      ...flows,
      before: lines.filter(({ before }) => before !== null).length,
      after: lines.filter(({ after }) => after !== null).length,
    },
  };
}

function lineOf(
  member: StaffMember,
  today: Today,
  postOf: (officerId: string) => PostOn,
): StaffLine {
  const { before, after, officerId } = member;
  if (before === null) return { ...member, mapped: null, flow: "joined" };
  const attribution = attribute(before, today, postOf(officerId));
  const mapped = "unitId" in attribution ? attribution.unitId : null;
  if (after === null) return { ...member, mapped, flow: "left" };
  if (mapped === null) return { ...member, mapped, flow: "placed" };
  return { ...member, mapped, flow: mapped === after ? "stayed" : "moved" };
}

function balances(lines: readonly StaffLine[]): ReadonlyMap<string, UnitBalance> {
  const ids = new Set(
    lines.flatMap(({ mapped, after }) => [mapped, after]).filter((id) => id !== null),
  );
  return new Map([...ids].map((id) => [id, balanceOf(id, lines)]));
}

function balanceOf(id: string, lines: readonly StaffLine[]): UnitBalance {
  const from = lines.filter(({ mapped }) => mapped === id);
  const to = lines.filter(({ after }) => after === id);
  const count = (of: readonly StaffLine[], flow: StaffFlow) =>
    of.filter((line) => line.flow === flow).length;
  return {
    mapped: from.length,
    movedIn: count(to, "moved"),
    placedIn: count(to, "placed"),
    joined: count(to, "joined"),
    movedOut: count(from, "moved"),
    left: count(from, "left"),
    after: to.length,
  };
}
