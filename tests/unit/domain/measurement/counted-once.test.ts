import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedOnce, type Place } from "@/lib/domain/measurement/counted-once";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));

const aPlace = (hour: number, over: Partial<Place> = {}): Place => ({
  ...{ officerId: "a", startedAt: null, windowFrom: at(hour), absenceReason: null },
  attemptState: null,
  ...over,
});

describe("countedOnce", () => {
  test("takes the sitting somebody came to, not the one they missed before or after", () => {
    const came = aPlace(3, { startedAt: at(3) });

    expect(countedOnce([aPlace(1, { absenceReason: "Ốm" }), came, aPlace(5)])).toEqual([came]);
  });

  test("takes the first of two that were sat", () => {
    const [first, second] = [1, 3].map((hour) => aPlace(hour, { startedAt: at(hour) }));

    expect(countedOnce([second, first].flatMap((one) => one ?? []))).toEqual([first]);
  });

  test("takes the second of two whose first was voided, and a voided one where it is all there is", () => {
    const [spoilt, second] = ([1, 3] as const).map((hour) =>
      aPlace(hour, { startedAt: at(hour), attemptState: hour === 1 ? "voided" : "submitted" }),
    ) as [Place, Place];

    expect(countedOnce([spoilt, second])).toEqual([second]);
    expect(countedOnce([spoilt])).toEqual([spoilt]);
  });

  test("takes what the last sitting says of who came to none", () => {
    const last = aPlace(3);

    expect(countedOnce([last, aPlace(1, { absenceReason: "Ốm" })])).toEqual([last]);
  });

  test("gives each officer one place, whatever the order", () => {
    const hour = fc.integer({ min: 0, max: 4 });
    const place = fc.record({
      officerId: fc.constantFrom("a", "b", "c"),
      startedAt: fc.option(hour.map(at), { nil: null }),
      attemptState: fc.constantFrom("submitted" as const, "voided" as const),
      windowFrom: hour.map(at),
      absenceReason: fc.option(fc.constant("Ốm"), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const counted = countedOnce(places);
        const back = countedOnce([...places].reverse());
        const byOfficer = (facts: readonly Place[]) =>
          new Map(facts.map((fact) => [fact.officerId, [fact.startedAt, fact.absenceReason]]));

        expect(counted).toHaveLength(new Set(places.map(({ officerId }) => officerId)).size);
        expect(byOfficer(counted)).toEqual(byOfficer(back));
      }),
    );
  });
});
