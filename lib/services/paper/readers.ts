import type { CampaignPaper } from "@/lib/domain/inspection/paper";
import type { Action } from "@/lib/domain/policy/policy";

/**
 * Who may take a paper of a campaign: those who may read what stands on it. Whose body plans a campaign
 * writes its plan and notice; what its teams found stays theirs.
 */
export const readers: Record<CampaignPaper, readonly [Action, ...Action[]]> = {
  plan: ["campaign.read", "campaign.write"],
  notice: ["campaign.read", "campaign.write"],
  report: ["result.read_early"],
  test_results: ["result.read"],
};
