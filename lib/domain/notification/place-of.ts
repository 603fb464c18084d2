type Told = {
  readonly visitId: string | null;
  readonly legalDocumentId: string | null;
  readonly itemId: string | null;
};

/** Where what somebody was told is dealt with. */
export function placeOf({ visitId, legalDocumentId, itemId }: Told): string {
  if (visitId !== null) return `/visits/${visitId}`;
  return legalDocumentId === null ? `/bank/items/${itemId}` : `/bank/documents/${legalDocumentId}`;
}
