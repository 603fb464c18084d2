import { addDays } from "@/lib/domain/calendar/add-days";
import type { Proposal } from "@/lib/domain/finding/propose";
import { proposalKey } from "@/lib/domain/finding/propose";
import type { RecommendationId, VisitId } from "@/lib/domain/ids";
import { hasReached, type VisitState } from "@/lib/domain/inspection/state";
import type { Context } from "@/lib/services/context";
import { adoptProposal } from "@/lib/services/finding/adopt-proposal";
import { changeRecommendation } from "@/lib/services/finding/change-recommendation";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { acceptRemedy } from "@/lib/services/follow-up/accept-remedy";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { closeRecommendation } from "@/lib/services/follow-up/close-recommendation";
import { escalateRecommendation } from "@/lib/services/follow-up/escalate-recommendation";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { expect } from "./expect";
import { onePage } from "./paper";
import type { Travellers } from "./road";

export type Followed = Pick<Travellers, "leader" | "inspector" | "representative"> & {
  readonly visitId: VisitId;
  /** The day of the visit, "yyyy-mm-dd". */
  readonly day: string;
  readonly state: VisitState;
};

/** The same person on a day, at nine in the morning in Viet Nam. */
export const onDay = (ctx: Context, day: string): Context => ({
  ...ctx,
  now: new Date(`${day}T02:00:00Z`),
});

/** How many proposals a team took up at each unit. */
const most = 3;

/** Findings from what the figures suggest, each with its recommendation, named and dated. */
export async function draftFindings({ inspector, visitId, day, state }: Followed): Promise<void> {
  if (hasReached(state, "concluded")) return;
  const ctx = onDay(inspector, addDays(day, 2));
  const { findings, proposals, place } = await loadFindings(ctx, { visitId });
  if (findings.length > 0) return;
  for (const proposal of proposals.slice(0, most)) {
    expect(await adoptProposal(ctx, { visitId, key: proposalKey(proposal), words }));
  }
  const drafted = (await loadFindings(ctx, { visitId })).findings;
  for (const [index, one] of drafted.flatMap(({ recommendations }) => recommendations).entries()) {
    expect(
      await changeRecommendation(ctx, {
        ...{ recommendationId: one.id, over: one.wording, kind: one.kind, text: one.text },
        ...{ ownerUnitId: place.unitId, ownerPerson: owners[index % owners.length] ?? "" },
        dueOn: addDays(day, 32 + 4 * index),
      }),
    );
  }
}

const owners = ["Lãnh đạo đơn vị", "Công chức phụ trách CNTT", "Bộ phận một cửa"];

function words(proposal: Proposal, topic: string) {
  switch (proposal.kind) {
    case "line":
      return {
        finding: `${proposal.evidence.name.vi}: chưa thực hiện đủ`,
        recommendation: `Khắc phục nội dung “${proposal.evidence.name.vi}”, báo cáo kèm tài liệu kiểm chứng`,
      };
    case "train":
      return {
        finding: `Công chức còn yếu chủ đề “${topic}”`,
        recommendation: `Tổ chức tập huấn chủ đề “${topic}” cho công chức của đơn vị`,
      };
    case "assign_use":
      return {
        finding: "Công chức nắm được cách dùng nhưng phần mềm dùng chung ít được dùng",
        recommendation: "Phân công rõ, giao việc và xử lý văn bản trên phần mềm dùng chung",
      };
    case "secure_use":
      return {
        finding: "Phần mềm được dùng thường xuyên nhưng chưa bảo đảm an toàn thông tin",
        recommendation: "Thực hiện đủ các biện pháp an toàn thông tin",
      };
  }
}

type Remedies = Followed & {
  /** Whether the last recommendation was left undone until its day was over. */
  readonly leavesOne: boolean;
};

/** What the unit did about each, what the team found, and what it handed to the higher authority. */
export async function followRemedies({ leavesOne, ...followed }: Remedies): Promise<void> {
  const { leader, visitId, day } = followed;
  const ids = (await loadFindings(leader, { visitId })).findings
    .flatMap(({ recommendations }) => recommendations)
    .filter(({ state }) => state === "issued")
    .map(({ id }) => id);
  const left = leavesOne && ids.length > 1 ? ids.at(-1) : undefined;
  for (const id of ids.filter((one) => one !== left)) await remedy(followed, id);
  if (left === undefined) return;
  const text = "Quá hạn, đơn vị chưa bố trí được kinh phí; kính chuyển cấp trên xem xét.";
  const late = onDay(leader, addDays(day, 45));
  expect(await escalateRecommendation(late, { recommendationId: left, text }));
}

async function remedy(
  { leader, inspector, representative, day }: Followed,
  recommendationId: RecommendationId,
): Promise<void> {
  const unit = onDay(representative, addDays(day, 30));
  const bytes = onePage(["BAO CAO KHAC PHUC (minh hoa)", recommendationId]);
  expect(await addRemedyFile(unit, { recommendationId, name: "bao-cao-khac-phuc.pdf", bytes }));
  const done = "Đơn vị đã thực hiện xong, có văn bản kèm theo.";
  expect(await reportRemedy(unit, { recommendationId, text: done }));
  const heldOn = addDays(day, 44);
  const check = { heldOn, method: "on_papers", text: "Tài liệu đầy đủ." } as const;
  expect(await acceptRemedy(onDay(inspector, heldOn), { recommendationId, ...check }));
  const end = onDay(leader, addDays(day, 45));
  expect(await closeRecommendation(end, { recommendationId, text: "" }));
}
