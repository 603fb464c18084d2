import { expect, it } from "vitest";
import { placeOf } from "@/lib/domain/notification/place-of";

it("leads to the visit, the document or the question that somebody is told of", () => {
  const none = { visitId: null, legalDocumentId: null, itemId: null };

  expect(placeOf({ ...none, visitId: "v" })).toBe("/visits/v");
  expect(placeOf({ ...none, legalDocumentId: "d" })).toBe("/bank/documents/d");
  expect(placeOf({ ...none, itemId: "i" })).toBe("/bank/items/i");
});
