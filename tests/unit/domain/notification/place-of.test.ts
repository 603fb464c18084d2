import { expect, it } from "vitest";
import { placeOf } from "@/lib/domain/notification/place-of";

const none = {
  ...{ kind: "overdue", visitId: null, recommendationId: null, findingId: null },
  ...{ recordId: null, legalDocumentId: null, itemId: null, bankId: null, sittingId: null },
};

it("leads to the visit, the document, the question or the sitting that somebody is told of", () => {
  expect(placeOf({ ...none, visitId: "v" })).toBe("/visits/v");
  expect(placeOf({ ...none, visitId: "v", findingId: "f" })).toBe("/visits/v/findings/f");
  expect(placeOf({ ...none, legalDocumentId: "d" })).toBe("/bank/documents/d");
  expect(placeOf({ ...none, itemId: "i" })).toBe("/bank/items/i");
  expect(placeOf({ ...none, bankId: "b" })).toBe("/bank?bank=b&due=overdue");
  expect(placeOf({ ...none, sittingId: "s" })).toBe("/sittings/s/results");
});

it("leads to the signing of a record where it is of minutes", () => {
  const one = { ...none, visitId: "v", recordId: "r" };

  for (const kind of ["to_sign", "corrected", "answered"]) {
    expect(placeOf({ ...one, kind })).toBe("/records/r/signing");
  }
});

it("leads to the record whose test was scored anew", () => {
  const one = { ...none, visitId: "v", recordId: "r", kind: "scored_again" };

  expect(placeOf(one)).toBe("/records/r");
});

it("leads to the recommendation before its visit, and to all of them where they are new", () => {
  const one = { ...none, visitId: "v", recommendationId: "r" };

  expect(placeOf(one)).toBe("/follow-up/r");
  expect(placeOf({ ...one, kind: "issued" })).toBe("/follow-up");
});
