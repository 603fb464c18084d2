import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addPictureLine,
  describePicture,
  marksIn,
  takeOutPicture,
  withMarks,
  withoutMarks,
} from "@/lib/domain/bank/picture-marks";
import { pictureLine } from "@/lib/domain/item/picture";

const sign = (number: number) => `[Hình ${number}]`;
const [one, two] = ["a".repeat(64), "b".repeat(64)];
const markup = `Xem:\n![Thư](${one})\nhay\n![](${two})`;

describe("the marks of pictures", () => {
  it("stand among the lines in place of the pictures", () => {
    const marks = marksIn(markup, []);

    expect(withMarks(markup, marks, sign)).toBe("Xem:\n[Hình 1]\nhay\n[Hình 2]");
  });

  it("bring back a picture whose line was taken out and typed again", () => {
    const marks = marksIn(markup, []);
    const without = withoutMarks("Xem:\nhay\n[Hình 2]", marks, sign);
    const later = marksIn(without, marks);

    expect(withMarks(without, later, sign)).toBe("Xem:\nhay\n[Hình 2]");
    expect(withoutMarks(" [Hình 1]", later, sign)).toBe(`![Thư](${one})`);
  });

  it("take on another description, spaces at its end included", () => {
    const described = describePicture(markup, { alt: "Thư ", file: one });

    expect(marksIn(described, [])[0]).toEqual({ alt: "Thư ", file: one });
  });

  it("come and go as lines of their own", () => {
    expect(takeOutPicture(addPictureLine("Xem:\n", one), one)).toBe("Xem:");
    expect(addPictureLine("", one)).toBe(`![](${one})`);
  });

  it("never change what a text means", () => {
    const line = fc.oneof(
      fc.string().map((text) => text.replaceAll("\n", " ")),
      fc
        .record({ alt: fc.string(), file: fc.constantFrom(one, two) })
        .map(({ alt, file }) => pictureLine({ alt: alt.replace(/[[\]]/g, ""), file })),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const marks = marksIn(text, []);
        const back = withoutMarks(withMarks(text, marks, sign), marks, sign);
        // A picture shown twice is one picture, with one description.
        expect(marksIn(back, [])).toEqual(marks);
        expect(back.split("\n")).toHaveLength(lines.length || 1);
      }),
    );
  });
});
