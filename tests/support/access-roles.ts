import type { Role } from "@/lib/domain/policy/roles";

/**
 * Who may come where: written by hand from what the roles are for, not derived from the code. The
 * house tests demand a line here for every page, route and action that exists; the browser tests ask
 * the running product for each line as every role.
 */

/** `own`: what lies in the units, visits or sittings of the role. `all`: everything of its kind. */
type Reach = "own" | "all";

/** Absent roles find nothing there. */
export type Roles = Partial<Record<Role, Reach>>;

export type Audience = "everyone" | "signed in" | Roles;

export const bankers: Roles = { author: "all", reviewer: "all" };
export const writersOfItems: Roles = { author: "all" };
/** Approvals given elsewhere come in only through who is administrator and author both: no role alone. */
export const keepersOfBanks: Roles = {};
export const readersOfDocuments: Roles = { ...bankers, administrator: "all" };
export const writersOfDocuments: Roles = { reviewer: "all", administrator: "all" };
export const blueprinters: Roles = { organiser: "all", author: "all", reviewer: "all" };
export const visitors: Roles = {
  inspector: "own",
  team_leader: "own",
  unit_representative: "own",
  leader: "own",
};
/** A criteria set belongs to the whole installation. */
export const writersOfCriteria: Roles = {
  administrator: "all",
  organiser: "all",
  team_leader: "all",
};
export const readersOfCriteria: Roles = { ...writersOfCriteria, inspector: "all" };
/** The team, and the unit on its own side. */
export const team: Roles = { inspector: "own", team_leader: "own" };
export const writersOfRecords: Roles = { ...team, unit_representative: "own" };
export const representatives: Roles = { unit_representative: "own" };
export const readersOfResults: Roles = { ...visitors, organiser: "own" };

/** Campaigns of the own units or above are ordered by others: only who answers for the body may plan. */
export const writersOfCampaigns: Roles = { organiser: "own", team_leader: "own" };
export const foundersOfCampaigns: Roles = { organiser: "all", team_leader: "all" };
/** Who keeps the signed papers of campaigns. */
export const keepersOfPapers: Roles = { ...team, organiser: "own" };
/** Units side by side. */
export const overlookers: Roles = { inspector: "own", team_leader: "own", leader: "own" };
/** Topics are everybody's; the officers listed under one are of the units in reach. */
export const overlookersOfTopics: Roles = { inspector: "all", team_leader: "all", leader: "all" };

export const inRooms: Roles = { organiser: "own", invigilator: "own" };

export const markers: Roles = { marker: "all" };
/** An answer is there for the marker it was given to, and in these rooms none was. */
export const whomItWasGivenTo: Roles = {};

export const readersOfOfficers: Roles = {
  administrator: "own",
  organiser: "own",
  inspector: "own",
  team_leader: "own",
  unit_representative: "own",
};
/** The administrator and the auditor see the units of the whole installation. */
export const readersOfUnits: Roles = {
  ...readersOfOfficers,
  administrator: "all",
  leader: "own",
  auditor: "all",
};
export const writersOfUnits: Roles = { administrator: "own" };
export const reconcilers: Roles = { administrator: "own", leader: "own" };
export const readersOfTheLog: Roles = { auditor: "all", administrator: "all" };

/** Officers with an account of their own. */
export const officers: Roles = { candidate: "own" };

/** Whom a campaign tests is said by who organises tests and by who leads a team. */
export const drawers: Roles = { organiser: "own", team_leader: "own" };

export const organisers: Roles = { organiser: "own" };
export const readersOfContests: Roles = { ...organisers, leader: "own" };
export const readersOfSittings: Roles = { ...inRooms, inspector: "own", team_leader: "own" };
