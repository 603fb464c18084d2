import { useLocale } from "next-intl";
import type { Interval } from "@/lib/domain/measurement/proportion";
import { toldShare } from "@/lib/domain/measurement/told-share";

const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const noDigits = { maximumFractionDigits: 0 } as const;
const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** The ways of writing a figure in a language, made once: a page of results writes a thousand. */
function writingIn(locale: string) {
  const writing = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (figure: number) => format.format(figure);
  };
  return {
    mean: writing(twoDigits),
    percent: writing(oneDigit),
    digits: [writing(noDigits), writing(oneDigit), writing(twoDigits)] as const,
    share: writing({ style: "percent", maximumFractionDigits: 1 }),
    signed: writing({ ...twoDigits, signDisplay: "always" }),
  };
}

const known = new Map<string, ReturnType<typeof writingIn>>();

/** Means are kept from 0 to 100 and read on the scale of 10, with two decimals. */
export function useScale() {
  const locale = useLocale();
  const writing = known.get(locale) ?? writingIn(locale);
  known.set(locale, writing);
  const mean = (percent: number) => writing.mean(percent / 10);
  return {
    mean,
    range: ([low, high]: Interval) => ({ low: mean(low), high: mean(high) }),
    /** Per cent of what can be had, without the sign. */
    percent: writing.percent,
    /** The same, with as many digits more as it takes not to seem to have reached an edge. */
    percentBeside: (edges: readonly number[], percent: number, digits: 0 | 1) => {
      const told = toldShare(percent, digits, edges);
      return writing.digits[told.digits](told.value);
    },
    share: writing.share,
    signed: (percent: number) => writing.signed(percent / 10).replace("-", "−"),
  };
}
