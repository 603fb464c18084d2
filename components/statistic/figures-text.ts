import type { useFormatter } from "next-intl";
import type { Interval } from "@/lib/domain/measurement/proportion";

type Format = Pick<ReturnType<typeof useFormatter>, "number">;

/** A share as whole per cent. */
export function percentText(format: Format, share: number): string {
  return format.number(share, { style: "percent", maximumFractionDigits: 0 });
}

/** A correlation, with a minus that reads as one. */
export function correlationText(format: Format, value: number): string {
  const text = format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return text.replace("-", "\u2212");
}

/** From … to …, each end written the same way. */
export function intervalText([low, high]: Interval, write: (end: number) => string): string {
  return `${write(low)} – ${write(high)}`;
}
