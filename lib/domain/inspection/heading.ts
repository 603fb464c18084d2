import type { DocumentKind } from "./document";

/** What already stands under the name that heads the papers of a campaign. */
export type HeadedSoFar = {
  readonly closed: boolean;
  /** Kinds of the papers written down since the campaign was founded. */
  readonly papers: readonly DocumentKind[];
  /** Minutes that are drawn up: frozen for both sides to sign, or sealed. */
  readonly minutes: boolean;
};

export type HeadingObstacle = "campaign_closed" | "minutes_drawn_up" | "paper_issued";

/**
 * Why the bodies that head the papers of a campaign can no longer be changed, or null while they can:
 * nothing that was issued or is being signed may come to bear another name. The decision is no paper
 * of the campaign's, it is what it rests on.
 */
export function headingObstacle({ closed, papers, minutes }: HeadedSoFar): HeadingObstacle | null {
  if (closed) return "campaign_closed";
  if (minutes) return "minutes_drawn_up";
  return papers.some((kind) => kind !== "decision") ? "paper_issued" : null;
}
