import { signingKinds } from "./reminder";

type Told = {
  readonly kind: string;
  /** Of the visit. */
  readonly recordId: string | null;
  readonly visitId: string | null;
  readonly recommendationId: string | null;
  readonly findingId: string | null;
  readonly legalDocumentId: string | null;
  readonly itemId: string | null;
  readonly bankId: string | null;
  readonly sittingId: string | null;
};

/** Where what somebody was told is dealt with. Who is told of something new reads all that is asked. */
export function placeOf({ kind, recommendationId, visitId, findingId, ...rest }: Told): string {
  if (recommendationId !== null) {
    return kind === "issued" ? "/follow-up" : `/follow-up/${recommendationId}`;
  }
  if (visitId !== null && findingId !== null) return `/visits/${visitId}/findings/${findingId}`;
  if (visitId !== null) return ofVisit(kind, visitId, rest.recordId);
  const { legalDocumentId, itemId, bankId, sittingId } = rest;
  if (sittingId !== null) return `/sittings/${sittingId}/results`;
  if (bankId !== null) return `/bank?bank=${bankId}&due=overdue`;
  return legalDocumentId === null ? `/bank/items/${itemId}` : `/bank/documents/${legalDocumentId}`;
}

function ofVisit(kind: string, visitId: string, recordId: string | null): string {
  if (kind === "scored_again") return `/records/${recordId}`;
  const signing = (signingKinds as readonly string[]).includes(kind);
  return signing ? `/records/${recordId}/signing` : `/visits/${visitId}`;
}

type Named = Readonly<
  Record<"documentNumber" | "itemCode" | "bankName" | "sittingName", string | null>
>;

/** What somebody is told of where it is no step of a visit: the document, question, bank or sitting. */
export function thingOf({ documentNumber, itemCode, bankName, sittingName }: Named): string {
  return documentNumber ?? itemCode ?? bankName ?? sittingName ?? "";
}
