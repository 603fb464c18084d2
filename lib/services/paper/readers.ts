import type { CampaignPaper } from "@/lib/domain/inspection/paper";
import type { Action } from "@/lib/domain/policy/policy";

/** Who may take a paper of a campaign: those who may read what stands on it. */
export const readers: Record<CampaignPaper, Action> = {
  plan: "campaign.read",
  notice: "campaign.read",
  report: "result.read_early",
  test_results: "result.read",
};
