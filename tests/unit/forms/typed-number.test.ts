import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "@/lib/forms/form";
import { typedWhole, typedWholeOrNone } from "@/lib/forms/typed-number";

const bounds = { least: 1, most: 1500 };
const Form = z.object({ minutes: typedWhole(bounds) });

function sent(minutes: string) {
  const form = new FormData();
  form.set("minutes", minutes);
  return form;
}

const refusal = (typed: string) => {
  const parsed = parseForm(Form, sent(typed));
  if (parsed.ok) return "taken";
  const { errors, bounds: passed } = parsed.reason;
  return [errors?.minutes, passed?.minutes];
};

test("a number out of its bounds is refused with the bound that it passed", () => {
  expect(refusal("1501")).toEqual(["too_large", { most: 1500 }]);
  expect(refusal("99999999999999999999")).toEqual(["too_large", { most: 1500 }]);
  expect(refusal("0")).toEqual(["too_small", { least: 1 }]);
  expect(refusal("-3")).toEqual(["too_small", { least: 1 }]);
});

test("what is no whole number is told apart from what is no number", () => {
  expect(refusal("")).toEqual(["required", {}]);
  expect(refusal("12,5")).toEqual(["not_whole", {}]);
  expect(refusal("mười")).toEqual(["not_a_number", {}]);
  expect(refusal("1.23")).toEqual(["not_whole", {}]);
});

test("a whole number within its bounds is read with or without dots between thousands", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1500 }), fc.boolean(), (number, dotted) => {
      const typed = dotted ? number.toLocaleString("de-DE") : String(number);
      expect(parseForm(Form, sent(` ${typed} `))).toEqual({ ok: true, value: { minutes: number } });
    }),
  );
});

test("a number that may be left out is null where it is, and bounded where it is not", () => {
  const Optional = z.object({ minutes: typedWholeOrNone(bounds) });
  expect(parseForm(Optional, sent(" "))).toEqual({ ok: true, value: { minutes: null } });
  expect(parseForm(Optional, sent("7"))).toEqual({ ok: true, value: { minutes: 7 } });
  expect(parseForm(Optional, sent("1501"))).toMatchObject({
    reason: { errors: { minutes: "too_large" }, bounds: { minutes: { most: 1500 } } },
  });
});

test("a text that is too long and a file that is too heavy name what fits", () => {
  const Long = z.object({
    name: z.string().max(3, "too_long"),
    file: z.file().max(1024 ** 2, "file_too_large"),
  });
  const form = new FormData();
  form.set("name", "abcd");
  form.set("file", new File([new Uint8Array(1024 ** 2 + 1)], "a.txt"));
  expect(parseForm(Long, form)).toMatchObject({
    reason: {
      errors: { name: "too_long", file: "file_too_large" },
      bounds: { name: { most: 3 }, file: { most: 1 } },
    },
  });
});
