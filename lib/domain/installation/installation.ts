import { z } from "zod";

/** What the head and the papers say about whose installation this is. */
export const InstallationSchema = z.object({
  /** "Ủy ban nhân dân thành phố Huế". */
  parentBody: z.string().max(200).default(""),
  /** "Sở Khoa học và Công nghệ". */
  ownBody: z.string().max(200).default(""),
  /** Whom to ask: "số nội bộ 102". */
  support: z.string().max(200).default(""),
  /** Names, figures and results are made up. */
  demonstration: z.boolean().default(false),
});

/** The heading of a paper: own body, and the one above. */
export type Letterhead = Pick<Installation, "parentBody" | "ownBody">;

/** What heads the papers of a campaign: the body that decided it, where it names one. */
export function letterheadOf(
  { parentBody, ownBody }: Letterhead,
  campaign: { readonly issuingBody: string; readonly issuingParent: string },
): Letterhead {
  if (campaign.issuingBody === "") return { parentBody, ownBody };
  return { parentBody: campaign.issuingParent, ownBody: campaign.issuingBody };
}

export type Installation = z.infer<typeof InstallationSchema>;
