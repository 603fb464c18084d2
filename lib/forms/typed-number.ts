import { z } from "zod";

type Bounds = { readonly least: number; readonly most: number };

/** A whole number as people write it, dots between thousands or none. What is wrong names the bound. */
export const typedWhole = ({ least, most }: Bounds) =>
  z
    .string()
    .trim()
    .transform((typed, issues) => {
      const plain = /^\d{1,3}(\.\d{3})+$/.test(typed) ? typed.replaceAll(".", "") : typed;
      if (/^[-−]?\d+$/.test(plain)) return held(Number(plain.replace("−", "-")));
      const message =
        typed === "" ? "required" : /^[-−]?\d+[.,]\d+$/.test(typed) ? "not_whole" : "not_a_number";
      issues.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .pipe(z.number().min(least, "too_small").max(most, "too_large"));

/** The same where a number may be left out: null. */
export const typedWholeOrNone = (bounds: Bounds) =>
  z.string().transform((typed, issues) => {
    if (typed.trim() === "") return null;
    const read = typedWhole(bounds).safeParse(typed);
    if (read.success) return read.data;
    for (const issue of read.error.issues) issues.addIssue({ ...issue });
    return z.NEVER;
  });

/** However many digits were typed, a number that can be compared. */
const held = (number: number) =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(number, Number.MAX_SAFE_INTEGER));
