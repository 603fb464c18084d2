import { useFormatter } from "next-intl";
import type { Interval } from "@/lib/domain/measurement/proportion";

const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** Means are kept from 0 to 100 and read on the scale of 10, with two decimals. */
export function useScale() {
  const format = useFormatter();
  const mean = (percent: number) => format.number(percent / 10, twoDigits);
  return {
    mean,
    range: ([low, high]: Interval) => ({ low: mean(low), high: mean(high) }),
    /** Per cent of what can be had, without the sign. */
    percent: (value: number) =>
      format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    share: (part: number) => format.number(part, { style: "percent", maximumFractionDigits: 1 }),
    signed: (percent: number) =>
      format.number(percent / 10, { ...twoDigits, signDisplay: "always" }).replace("-", "−"),
  };
}
