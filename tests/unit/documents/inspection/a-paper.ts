import { defaultTemplates } from "@/lib/documents/inspection/defaults/default-templates";
import { campaignPaper, unitPaper } from "@/lib/documents/inspection/inspection-paper";
import { vocabularyOf } from "@/lib/documents/inspection/vocabulary";
import type { Block, Paper } from "@/lib/documents/paper/paper";
import { parseTemplate } from "@/lib/documents/template/parse-template";
import { type InspectionPaper, isUnitPaper } from "@/lib/domain/inspection/paper";
import { aCampaign, anOutcome, aRecord, body } from "./an-inspection";

export const registered = { number: "07", on: "2026-11-24", place: "Quảng Điền" };

export function templateOf(paper: InspectionPaper) {
  const parsed = parseTemplate(defaultTemplates[paper], vocabularyOf(paper));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
}

export function paperOf(paper: InspectionPaper): Paper {
  const order = { body, campaign: aCampaign(), registered };
  const outcomes = [
    anOutcome("Xã Quảng Điền"),
    anOutcome("Xã Đan Điền", { score: null, grade: null }),
  ];
  return isUnitPaper(paper)
    ? unitPaper({ ...order, paper, template: templateOf(paper) }, aRecord())
    : campaignPaper({ ...order, paper, template: templateOf(paper) }, outcomes);
}

const blocks = ({ body: own, annex = [] }: Paper): readonly Block[] => [...own, ...annex];

export const said = (paper: Paper): string =>
  blocks(paper)
    .flatMap((block) => {
      if (block.kind === "table")
        return [...block.columns.map(({ head }) => head), ...block.rows.flat()];
      return "text" in block ? [block.text] : [];
    })
    .join("\n");

export const rows = (paper: Paper, head: string) =>
  blocks(paper).flatMap((block) =>
    block.kind === "table" && block.columns.some((column) => column.head === head)
      ? block.rows
      : [],
  );
