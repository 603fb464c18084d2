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

const bankers: Roles = { author: "all", reviewer: "all" };
const writersOfItems: Roles = { author: "all" };
const blueprinters: Roles = { organiser: "all", author: "all", reviewer: "all" };
const visitors: Roles = {
  inspector: "own",
  team_leader: "own",
  unit_representative: "own",
  leader: "own",
};
/** A criteria set belongs to the whole installation. */
const writersOfCriteria: Roles = { administrator: "all", organiser: "all", team_leader: "all" };
const readersOfCriteria: Roles = { ...writersOfCriteria, inspector: "all" };
/** The team, and the unit on its own side. */
const team: Roles = { inspector: "own", team_leader: "own" };
const writersOfRecords: Roles = { ...team, unit_representative: "own" };
const representatives: Roles = { unit_representative: "own" };
const readersOfResults: Roles = { ...visitors, organiser: "own" };

/** Campaigns of the own units or above are ordered by others: only who answers for the body may plan. */
const writersOfCampaigns: Roles = { organiser: "own", team_leader: "own" };
const foundersOfCampaigns: Roles = { organiser: "all", team_leader: "all" };
/** Units side by side. */
const overlookers: Roles = { inspector: "own", team_leader: "own", leader: "own" };
/** Topics are everybody's; the officers listed under one are of the units in reach. */
const overlookersOfTopics: Roles = { inspector: "all", team_leader: "all", leader: "all" };

const inRooms: Roles = { organiser: "own", invigilator: "own" };

const readersOfOfficers: Roles = {
  administrator: "own",
  organiser: "own",
  inspector: "own",
  team_leader: "own",
  unit_representative: "own",
};
/** The administrator and the auditor see the units of the whole installation. */
const readersOfUnits: Roles = {
  ...readersOfOfficers,
  administrator: "all",
  leader: "own",
  auditor: "all",
};
const writersOfUnits: Roles = { administrator: "own" };
const readersOfTheLog: Roles = { auditor: "all", administrator: "all" };

/** Officers with an account of their own. */
const officers: Roles = { candidate: "own" };

/** Whom a campaign tests is said by who organises tests and by who leads a team. */
const drawers: Roles = { organiser: "own", team_leader: "own" };

const organisers: Roles = { organiser: "own" };
const readersOfContests: Roles = { ...organisers, leader: "own" };
const readersOfSittings: Roles = { ...inRooms, inspector: "own", team_leader: "own" };

/** Pages by their folders under app, without groups. */
export const pages: Readonly<Record<string, Audience>> = {
  "/": "signed in",
  "/sign-in": "everyone",
  "/help": "everyone",
  "/notice": "everyone",
  "/account": "signed in",
  "/notifications": "signed in",
  "/account/notice": "signed in",
  "/account/password": "signed in",
  "/users": { administrator: "own" },
  "/users/new": { administrator: "own" },
  "/users/[userId]": { administrator: "own" },
  "/installation": { administrator: "all" },
  "/units": readersOfUnits,
  "/units/new": writersOfUnits,
  "/units/[unitId]": readersOfUnits,
  "/units/reorganise": writersOfUnits,
  "/units/reorganise/review": writersOfUnits,
  "/officers": readersOfOfficers,
  "/officers/new": writersOfUnits,
  "/officers/[officerId]": readersOfOfficers,
  "/audit": readersOfTheLog,
  "/bank": bankers,
  "/bank/imports": writersOfItems,
  "/bank/imports/[importId]": { author: "own" },
  "/bank/imports/[importId]/place": { author: "own" },
  "/bank/imports/[importId]/lines/[position]": { author: "own" },
  "/bank/report": bankers,
  "/bank/review": { reviewer: "all" },
  "/bank/items/new": { author: "all" },
  "/bank/items/[itemId]": bankers,
  "/bank/items/[itemId]/compare": bankers,
  "/contests": readersOfContests,
  "/contests/new": organisers,
  "/contests/[contestId]": readersOfContests,
  "/contests/[contestId]/settings": organisers,
  "/contests/[contestId]/audiences/new": organisers,
  "/contests/[contestId]/rounds/new": organisers,
  "/contests/[contestId]/rounds/[roundId]": readersOfContests,
  "/my-contests": officers,
  "/my-contests/[contestId]": officers,
  "/practice": officers,
  "/practice/[topicId]": { candidate: "all" },
  "/practice/answers/[answerId]": officers,
  "/blueprints": blueprinters,
  "/blueprints/[blueprintId]": blueprinters,
  "/tests": blueprinters,
  "/tests/new": { organiser: "all" },
  "/sittings": readersOfSittings,
  "/sittings/new": organisers,
  "/sittings/[sittingId]": readersOfSittings,
  "/sittings/[sittingId]/add": organisers,
  "/sittings/[sittingId]/drawn": organisers,
  "/sittings/[sittingId]/import": organisers,
  "/sittings/[sittingId]/settings": organisers,
  "/sittings/[sittingId]/slips": inRooms,
  "/sittings/[sittingId]/print": readersOfSittings,
  "/sittings/[sittingId]/results": readersOfSittings,
  "/sittings/[sittingId]/candidates/[candidateId]": readersOfSittings,
  "/rooms": inRooms,
  "/rooms/[sittingId]": inRooms,
  "/overview": overlookers,
  "/overview/use": overlookers,
  "/overview/training": overlookers,
  "/overview/training/[topicId]": overlookersOfTopics,
  "/campaigns": readersOfResults,
  "/campaigns/new": foundersOfCampaigns,
  "/campaigns/[campaignId]/plan": writersOfCampaigns,
  "/campaigns/[campaignId]/plan/units": writersOfCampaigns,
  "/campaigns/[campaignId]/plan/visits/[visitId]": writersOfCampaigns,
  "/campaigns/[campaignId]/announce": readersOfResults,
  "/visits/[visitId]": readersOfResults,
  "/campaigns/[campaignId]": readersOfResults,
  "/campaigns/[campaignId]/results": readersOfResults,
  "/campaigns/[campaignId]/units/[unitId]": readersOfResults,
  "/criteria": readersOfCriteria,
  "/criteria/[setId]": readersOfCriteria,
  "/criteria/[setId]/edit": writersOfCriteria,
  "/campaigns/[campaignId]/sample": readersOfResults,
  "/campaigns/[campaignId]/sample/[number]": readersOfResults,
  "/campaigns/[campaignId]/units/[unitId]/detail": readersOfResults,
  "/records/[recordId]": visitors,
  "/records/[recordId]/[part]": visitors,
  "/records/[recordId]/signing": visitors,
  "/records/[recordId]/sheet": visitors,
  "/attempts/[attemptId]": { inspector: "own", team_leader: "own" },
};

/** Route handlers under app. */
export const routes: Readonly<Record<string, Audience>> = {
  "/api/auth/[...nextauth]": "everyone",
  "/audit/export": readersOfTheLog,
  "/campaigns/[campaignId]/results/export": readersOfResults,
  "/campaigns/[campaignId]/units/[unitId]/export": readersOfResults,
  "/overview/export": overlookers,
  "/overview/use/export": overlookers,
  "/overview/training/export": overlookers,
  "/overview/training/[topicId]/export": overlookersOfTopics,
  "/officers/export": readersOfOfficers,
  "/criteria/[setId]/export": readersOfCriteria,
  "/evidence/[recordId]": writersOfRecords,
  "/evidence/files/[evidenceId]": visitors,
  "/campaigns/[campaignId]/export": readersOfResults,
  "/records/[recordId]/sealed": visitors,
  "/sittings/template": organisers,
  "/campaigns/[campaignId]/sample/[number]/export": readersOfResults,
  "/sittings/[sittingId]/export": readersOfSittings,
  "/sittings/[sittingId]/papers/[paper]": inRooms,
};

/** Server actions: what changes something through a page, by the file that exports it. */
export const actions: Readonly<Record<string, Readonly<Record<string, Audience>>>> = {
  "preferences/actions.ts": {
    keepPreferenceAction: "everyone",
    signOutAction: "everyone",
    stayAction: "everyone",
  },
  "(public)/sign-in/actions.ts": { signInAction: "everyone" },
  "(account)/account/actions.ts": { endSessionAction: "signed in" },
  "(account)/notifications/actions.ts": {
    markReadAction: "signed in",
    saveEmailAction: "signed in",
  },
  "(account)/account/notice/actions.ts": { acceptNoticeAction: "signed in" },
  "(account)/account/password/actions.ts": { changePasswordAction: "signed in" },
  "(admin)/installation/actions.ts": { describeInstallationAction: { administrator: "all" } },
  "(admin)/users/new/actions.ts": { createUserAction: { administrator: "own" } },
  "(admin)/users/[userId]/actions.ts": {
    resetPasswordAction: { administrator: "own" },
    unlockUserAction: { administrator: "own" },
    endSessionsAction: { administrator: "own" },
    disableUserAction: { administrator: "own" },
    enableUserAction: { administrator: "own" },
    grantRoleAction: { administrator: "own" },
    revokeRoleAction: { administrator: "own" },
  },
  "(admin)/officers/[officerId]/actions.ts": {
    correctOfficerAction: writersOfUnits,
    transferOfficerAction: writersOfUnits,
    addPostAction: writersOfUnits,
    endPostAction: writersOfUnits,
    grantAccommodationAction: writersOfUnits,
    endAccommodationAction: writersOfUnits,
  },
  "(admin)/officers/new/actions.ts": { enrolOfficerAction: writersOfUnits },
  "(admin)/units/new/actions.ts": { createUnitAction: writersOfUnits },
  "(admin)/units/reorganise/actions.ts": {
    reviewPlanAction: writersOfUnits,
    reorganiseAction: writersOfUnits,
  },
  "(author)/bank/actions.ts": { createBankAction: { author: "all" } },
  "(author)/bank/imports/actions.ts": { openImportAction: writersOfItems },
  "(author)/bank/imports/[importId]/actions.ts": {
    chooseKeyAction: { author: "own" },
    dropLineAction: { author: "own" },
    mendLineAction: { author: "own" },
    placeLinesAction: { author: "own" },
    writeImportAction: { author: "own" },
    undoImportAction: { author: "own" },
    discardImportAction: { author: "own" },
  },
  "(author)/bank/items/actions.ts": {
    createItemAction: { author: "all" },
    saveItemAction: { author: "all" },
    moveItemAction: bankers,
    reviewItemAction: { reviewer: "all" },
    openPracticeAction: { reviewer: "all" },
  },
  "(candidate)/my-contests/actions.ts": { enterRoundAction: officers },
  "(organiser)/contests/actions.ts": { createContestAction: organisers },
  "(organiser)/contests/[contestId]/actions.ts": {
    editContestAction: organisers,
    addAudienceAction: organisers,
    removeAudienceAction: organisers,
    addRoundAction: organisers,
    removeRoundAction: organisers,
    publishContestAction: organisers,
  },
  "(organiser)/contests/[contestId]/rounds/actions.ts": {
    extendRoundAction: organisers,
    closeRoundAction: organisers,
    rankRoundAction: organisers,
    releaseRoundAction: organisers,
  },
  "(candidate)/practice/actions.ts": { answerPracticeItemAction: { candidate: "all" } },
  "(organiser)/blueprints/actions.ts": {
    createBlueprintAction: { organiser: "all" },
    copyBlueprintAction: { organiser: "all" },
    saveBlueprintAction: { organiser: "all" },
    publishBlueprintAction: { organiser: "all" },
  },
  "(organiser)/tests/actions.ts": { createTestAction: { organiser: "all" } },
  "(organiser)/sittings/[sittingId]/actions.ts": {
    prepareSittingAction: organisers,
    assignInvigilatorAction: organisers,
    removeInvigilatorAction: organisers,
    addUnitsAction: organisers,
    addOfficersAction: organisers,
    addWalkInAction: inRooms,
    removeCandidatesAction: organisers,
    removeCandidateAction: organisers,
    excuseCandidateAction: inRooms,
    withdrawExcuseAction: inRooms,
    releaseResultsAction: organisers,
    settleSittingAction: organisers,
    deleteSittingAction: organisers,
  },
  "(organiser)/sittings/[sittingId]/import/actions.ts": {
    previewRollAction: organisers,
  },
  "(organiser)/sittings/[sittingId]/settings/actions.ts": {
    editSittingAction: organisers,
    renewWindowAction: organisers,
    restrictEntryAction: organisers,
    requireSafeBrowserAction: organisers,
    useOwnSafeBrowserAction: organisers,
    dropSafeBrowserAction: organisers,
  },
  "(organiser)/sittings/[sittingId]/slips/actions.ts": {
    issueSlipsAction: inRooms,
  },
  "(organiser)/sittings/actions.ts": {
    createSittingAction: organisers,
  },
  "(invigilator)/rooms/actions.ts": {
    openRoomAction: inRooms,
    startRoomAction: inRooms,
    closeRoomAction: inRooms,
    pauseRoomAction: inRooms,
    resumeRoomAction: inRooms,
    extendRoomAction: inRooms,
    tellRoomAction: inRooms,
    recordRoomIncidentAction: inRooms,
    addWalkInAction: inRooms,
  },
  "(invigilator)/rooms/[sittingId]/actions.ts": {
    admitAction: inRooms,
    excuseAction: inRooms,
    unexcuseAction: inRooms,
    issueSlipAction: inRooms,
    resolveCallAction: inRooms,
    pauseAction: inRooms,
    resumeAction: inRooms,
    extendAction: inRooms,
    transferAction: inRooms,
    forceSubmitAction: inRooms,
    tellCandidateAction: inRooms,
    recordIncidentAction: inRooms,
    sanctionAction: inRooms,
  },
  "(invigilator)/rooms/requests/actions.ts": {
    requestExtensionAction: inRooms,
    requestVoidAction: inRooms,
    requestReopeningAction: inRooms,
    requestLateAnswersAction: inRooms,
    approveAction: inRooms,
    refuseAction: inRooms,
  },
  "(inspector)/campaigns/actions.ts": { createCampaignAction: writersOfCampaigns },
  "(inspector)/campaigns/[campaignId]/plan/actions.ts": {
    addUnitsAction: writersOfCampaigns,
    createTeamAction: writersOfCampaigns,
    setMemberAction: writersOfCampaigns,
    removeMemberAction: writersOfCampaigns,
    scheduleVisitAction: writersOfCampaigns,
    withdrawVisitAction: writersOfCampaigns,
    announceVisitsAction: { organiser: "own", inspector: "own", team_leader: "own" },
    closeCampaignAction: writersOfCampaigns,
  },
  "(inspector)/visits/[visitId]/actions.ts": {
    takeStepAction: { inspector: "own", team_leader: "own", unit_representative: "own" },
    correctVisitAction: { team_leader: "own" },
  },
  "(inspector)/criteria/actions.ts": {
    copyCriteriaSetAction: writersOfCriteria,
    importCriteriaSetAction: writersOfCriteria,
    saveCriteriaSetAction: writersOfCriteria,
    publishCriteriaSetAction: writersOfCriteria,
    withdrawCriteriaSetAction: writersOfCriteria,
    deleteCriteriaSetAction: writersOfCriteria,
  },
  "(inspector)/campaigns/[campaignId]/sample/actions.ts": {
    saveSamplingRuleAction: drawers,
    fixDrawAction: drawers,
    drawSampleAction: drawers,
  },
  "(organiser)/sittings/[sittingId]/drawn/actions.ts": { listDrawnAction: organisers },
  "(organiser)/sittings/[sittingId]/candidates/[candidateId]/actions.ts": {
    replaceDrawnAction: organisers,
  },
  "(inspector)/records/[recordId]/actions.ts": {
    saveFieldAction: writersOfRecords,
    verifyRecordAction: team,
    submitSelfReportAction: { unit_representative: "own" },
    returnSelfReportAction: team,
    exemptLineAction: team,
    applyLineAction: team,
    captionEvidenceAction: writersOfRecords,
    removeEvidenceAction: writersOfRecords,
  },
  "(inspector)/records/[recordId]/signing/actions.ts": {
    drawUpMinutesAction: team,
    signMinutesAction: { ...team, ...representatives },
    refuseToSignAction: representatives,
    takeBackMinutesAction: team,
    correctRecordAction: team,
    answerCorrectionAction: representatives,
  },
};

/**
 * Whose token a call of the attempt API needs, which no account's session opens by itself; or whose
 * session.
 */
export const calls: Readonly<Record<string, "everyone" | "candidate" | "attempt" | Roles>> = {
  "GET rooms/:id": inRooms,
  "POST rooms/:id/emergency-files": inRooms,
  "GET openapi.json": "everyone",
  "GET sittings": "everyone",
  "GET sittings/:id/me": "candidate",
  // A candidate who has the wrong browser fetches it with that.
  "GET sittings/:id/sat-hach.seb": "everyone",
  // With number and code, or with the account of an officer on the list.
  "POST sittings/:id/enter": "everyone",
  "POST sittings/:id/rules": "candidate",
  "POST sittings/:id/start": "candidate",
  "POST sittings/:id/take-over": "candidate",
  "GET attempts/:id": "attempt",
  "GET attempts/:id/events": "attempt",
  "POST attempts/:id/save": "attempt",
  "POST attempts/:id/submit": "attempt",
  "POST attempts/:id/call": "attempt",
  "POST attempts/:id/acknowledge": "attempt",
  "POST attempts/:id/here": "attempt",
};
