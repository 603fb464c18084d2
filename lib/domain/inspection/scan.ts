import type { EvidenceRejection } from "./evidence";
import type { DocumentKind } from "./document";

/** The papers that are signed on paper and kept as a scan, and where they stand. */
const scanned = {
  decision: "campaign",
  plan: "campaign",
  notice: "either",
  report: "campaign",
  minutes: "visit",
  conclusion: "either",
  recheck: "visit",
} as const satisfies Partial<Record<DocumentKind, "campaign" | "visit" | "either">>;

export type ScannedKind = keyof typeof scanned;
export const scannedKinds = Object.keys(scanned) as ScannedKind[];

/** Whether a paper of this kind is kept as a scan at all. */
export function isScanned(kind: DocumentKind): kind is ScannedKind {
  return Object.hasOwn(scanned, kind);
}

/** The kinds of paper that a campaign as a whole, or one visit, may have. */
export function kindsOf(place: "campaign" | "visit"): ScannedKind[] {
  return scannedKinds.filter((kind) => scanned[kind] === place || scanned[kind] === "either");
}

/** Pages of one paper that were scanned one by one. */
export const scansPerPaper = 30;

/** Why no scan may be laid to a paper now. */
export const scanObstacles = [
  "campaign_closed",
  "not_scanned",
  "replaced_already",
  "too_many",
] as const;
export type ScanObstacle = (typeof scanObstacles)[number];

export type ScanRejection = ScanObstacle | EvidenceRejection | "signer_missing";

export type PaperRejection = "campaign_closed" | "unfit_kind" | "in_future" | "known_already";
