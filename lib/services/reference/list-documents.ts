import { countItemsOfDocuments, selectLegalDocuments } from "@/db/queries/legal-documents";
import { type DocumentStanding, documentStanding } from "@/lib/domain/bank/document-standing";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { fold } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

/** How many documents a page of the register holds. */
export const documentsPerPage = 50;

/** `waiting`: ended, with questions nobody has looked at since. `check`: not yet verified itself. */
export const documentFilters = ["in_force", "not_yet", "ended", "waiting", "check"] as const;
export type DocumentFilter = (typeof documentFilters)[number];

export type ListDocuments = {
  /** As typed: every word of it must occur in number, title or issuer. */
  readonly search: string;
  readonly filter?: DocumentFilter | undefined;
  /** From 1. */
  readonly page: number;
};

/**
 * One page of the register of legal documents, those with questions that wait first. A register is
 * short, some hundreds at most: it is read whole and narrowed here.
 */
export async function listDocuments(ctx: Context, { search, filter, page }: ListDocuments) {
  requirePermission(ctx, "document.read");
  const today = dayInVietNam(ctx.now);
  const [documents, counts] = await Promise.all([
    selectLegalDocuments(ctx.db),
    countItemsOfDocuments(ctx.db, today),
  ]);
  const all = documents.map((row) => ({
    ...row,
    standing: documentStanding({ firstDay: row.effectiveFrom, lastDay: row.lastDay }, today),
    items: counts.get(row.id)?.items ?? 0,
    waiting: counts.get(row.id)?.waiting ?? 0,
  }));
  const words = fold(search).split(" ").filter(Boolean);
  const found = all
    .filter(({ number, title, issuer }) => {
      const text = fold([number, title, issuer].join(" "));
      return words.every((word) => text.includes(word));
    })
    .filter((row) => filter === undefined || answers(row, filter))
    .sort((one, other) => Number(other.waiting > 0) - Number(one.waiting > 0));
  return {
    documents: found.slice((page - 1) * documentsPerPage, page * documentsPerPage),
    total: found.length,
    registered: all.length,
    /** Documents that have ended with questions still waiting. */
    waiting: all.filter(({ waiting }) => waiting > 0).length,
  };
}

type Row = {
  readonly standing: DocumentStanding;
  readonly waiting: number;
  readonly needsCheck: boolean;
};

function answers({ standing, waiting, needsCheck }: Row, filter: DocumentFilter): boolean {
  if (filter === "waiting") return waiting > 0;
  return filter === "check" ? needsCheck : standing === filter;
}
