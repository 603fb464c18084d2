import { randomUUID } from "node:crypto";
import type { Ids } from "./people";
import type { Sent } from "./act";

type Fields = Readonly<Record<string, string>>;

/** What most acts in a room ask for beside the ids. */
const words = { reason: "Thử", minutes: "5", kind: "message", text: "Thử", note: "Thử" };

const form =
  (fields: (ids: Ids) => Fields = () => ({})) =>
  (ids: Ids): Sent => ({ form: { ...ids, ...words, ...fields(ids) } });

/** An entry of the register of legal documents. */
const aDocument = () => ({
  ...{ number: `${some()}/QĐ-UBND`, title: "Quyết định thử", issuer: "", issuedOn: "" },
  ...{ effectiveFrom: "", effectiveTo: "", replacedById: "", note: "" },
});

/** A text that several questions are asked about. */
const aText = () => ({ title: `Thư ${some()}`, content: "Kính gửi ông/bà.", source: "" });

/** What an action without a line below is sent. */
export const anything = form();

/** Short and never the same twice. */
const some = () => randomUUID().slice(0, 12);

const item = ({ topicId = "" }: Ids) =>
  JSON.stringify({
    ...{ type: "single_choice", stem: `Câu thử ${some()}`, correct: ["A"], shuffle: true },
    options: ["A", "B"].map((id) => ({
      id,
      text: `Phương án ${id}`,
      pinned: false,
      misconception: "",
    })),
    ...{ prompts: [], accepted: "", reading: { marks: true, capitals: false } },
    number: { value: "", tolerance: "", unit: "" },
    ...{ explanation: "Vì thế.", source: "Thử", legalBases: [], topicId, sharedSystemId: "" },
    ...{ level: "NB", needsCheck: false },
  });

/**
 * What makes an action do something, for each that a role is needed for: sent by whoever may, it has
 * to leave an event in the log, else it proves nothing when sent by the others. An action without a
 * line here is sent the ids alone, and nobody who may not act may leave an event by it either.
 */
export const sent: Readonly<Record<string, (ids: Ids) => Sent>> = {
  "(admin)/installation/actions.ts describeInstallationAction": form(() => ({
    ...{ parentBody: "Ủy ban nhân dân thành phố Huế", ownBody: "Sở Khoa học và Công nghệ" },
    support: "số nội bộ 102",
  })),
  "(admin)/users/new/actions.ts createUserAction": form(() => ({
    ...{ name: "Người mới", login: `moi.${some()}`, position: "", staffCode: "", role: "leader" },
  })),
  "(admin)/users/[userId]/actions.ts resetPasswordAction": form(({ login = "" }) => ({ login })),
  "(admin)/users/[userId]/actions.ts unlockUserAction": form(),
  "(admin)/users/[userId]/actions.ts endSessionsAction": form(),
  "(admin)/users/[userId]/actions.ts grantRoleAction": form(() => ({ role: "leader" })),
  "(author)/bank/documents/actions.ts createDocumentAction": form(aDocument),
  "(author)/bank/documents/actions.ts saveDocumentAction": form(aDocument),
  "(admin)/register/actions.ts applyRegisterImportAction": form(({ officerImportId = "" }) => ({
    ...{ kind: "officers", importId: officerImportId },
  })),
  "(admin)/register/actions.ts undoRegisterImportAction": form(({ officerImportId = "" }) => ({
    ...{ kind: "officers", importId: officerImportId },
  })),
  "(admin)/register/actions.ts discardRegisterImportAction": form(({ officerImportId = "" }) => ({
    ...{ kind: "officers", importId: officerImportId },
  })),
  "(author)/bank/imports/actions.ts openImportAction": form(() => ({
    text: "Câu 1: Một?\nA. x\nB. y\nĐáp án: B\n",
  })),
  "(author)/bank/imports/[importId]/actions.ts chooseKeyAction": form(() => ({
    "correct[]": "A",
  })),
  "(author)/bank/imports/[importId]/actions.ts placeLinesAction": form(() => ({
    ...{ level: "NB", sharedSystemId: "" },
  })),
  "(author)/bank/imports/[importId]/actions.ts mendLineAction": form((ids) => ({
    item: item(ids),
  })),
  "(author)/bank/imports/[importId]/actions.ts writeImportAction": form(),
  "(author)/bank/imports/[importId]/actions.ts undoImportAction": form(),
  "(author)/bank/stimuli/actions.ts createStimulusAction": form(aText),
  "(author)/bank/stimuli/actions.ts saveStimulusAction": form(() => ({ ...aText(), version: "1" })),
  "(author)/bank/items/[itemId]/actions.ts tagItemAction": form(() => ({ tags: some() })),
  "(candidate)/my-contests/actions.ts enterRoundAction": form(({ roundId = "" }) => ({
    ...{ sittingId: roundId, guess: "7" },
  })),
  "(inspector)/campaigns/[campaignId]/plan/actions.ts createTeamAction": form(() => ({
    name: `Đoàn ${some()}`,
  })),
  "(organiser)/contests/actions.ts createContestAction": form(({ unitId = "" }) => ({
    ...{ name: `Hội thi ${some()}`, ownerUnitId: unitId, rules: "", tieBreak: "entrants" },
    ...{ first: "1", second: "0", third: "0", consolation: "0" },
  })),
  "(organiser)/contests/[contestId]/rounds/actions.ts extendRoundAction": form(
    ({ roundId = "" }) => ({ sittingId: roundId, toDay: "31/12/2040", toTime: "17:00" }),
  ),
  "(invigilator)/rooms/actions.ts tellRoomAction": form(),
  "(invigilator)/rooms/[sittingId]/actions.ts issueSlipAction": form(),
  "(author)/bank/actions.ts createBankAction": form(() => ({
    name: "Ngân hàng thử",
    code: some(),
  })),
  "(author)/bank/items/actions.ts createItemAction": form((ids) => ({ item: item(ids) })),
  "(organiser)/blueprints/actions.ts createBlueprintAction": form(() => ({
    name: `Ma trận ${some()}`,
  })),
  "(organiser)/blueprints/actions.ts copyBlueprintAction": form(() => ({
    name: `Bản sao ${some()}`,
  })),
  "(organiser)/tests/actions.ts createTestAction": form(() => ({
    ...{ name: `Bài thử ${some()}`, minutes: "30", cutPercent: "50", scale: "10" },
    ...{ scoringRule: "all_or_nothing", reviewPolicy: "none" },
  })),
  "(inspector)/records/[recordId]/actions.ts saveFieldAction": ({ recordId }) => ({
    value: {
      ...{ recordId, field: "I1", source: "verified", note: "", over: 0 },
      value: { kind: "text", text: "Trụ sở" },
    },
  }),
  "(marker)/marking/actions.ts saveMarkAction": ({ markId }) => ({
    value: { markId, points: {}, comment: "" },
  }),
  "(marker)/marking/actions.ts handInMarkAction": ({ markId }) => ({
    value: { markId, points: {}, comment: "" },
  }),
  "(organiser)/sittings/[sittingId]/marking/actions.ts addMarkerAction": form(
    ({ markerId = "" }) => ({
      ...{ userId: markerId, part: "marker" },
    }),
  ),
  "(organiser)/sittings/[sittingId]/marking/actions.ts setToleranceAction": form(() => ({
    percent: "10",
  })),
  "(inspector)/records/[recordId]/actions.ts exemptLineAction": form(() => ({ field: "A4" })),
  "(inspector)/records/[recordId]/actions.ts captionEvidenceAction": form(() => ({
    caption: "Thử",
  })),
  "(inspector)/visits/[visitId]/actions.ts sendExplanationAction": form(
    ({ explainedVisitId = "" }) => ({ visitId: explainedVisitId, number: "", issuedOn: "" }),
  ),
  "(inspector)/visits/[visitId]/actions.ts removeExplanationFileAction": form(
    ({ laidFileId = "" }) => ({ fileId: laidFileId }),
  ),
  "(inspector)/visits/[visitId]/findings/actions.ts addFindingAction": form(() => ({
    ...{ cause: "", severity: "minor", field: "B1", topicId: "", evidenceId: "" },
  })),
  "(inspector)/follow-up/[recommendationId]/actions.ts commentAction": form(),
  "(inspector)/scans/actions.ts recordPaperAction": form(() => ({
    ...{ kind: "minutes", number: `${some()}/BB`, issuedOn: "05/01/2026", signer: "Thử" },
  })),
  "(inspector)/criteria/actions.ts copyCriteriaSetAction": form(() => ({
    ...{ name: "Bản chép", code: "" },
  })),
};
