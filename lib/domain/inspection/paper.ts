/** The papers of a campaign that are about all its units. */
export const campaignPapers = ["plan", "notice", "report", "test_results"] as const;
/** The papers about one unit. */
export const unitPapers = ["minutes", "conclusion", "recheck"] as const;

export const inspectionPapers = [...campaignPapers, ...unitPapers] as const;

export type CampaignPaper = (typeof campaignPapers)[number];
export type UnitPaper = (typeof unitPapers)[number];
export type InspectionPaper = (typeof inspectionPapers)[number];

/** Whether a paper is about one unit, not about all of a campaign. */
export function isUnitPaper(paper: InspectionPaper): paper is UnitPaper {
  return (unitPapers as readonly string[]).includes(paper);
}
