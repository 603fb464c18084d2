import type { Formats } from "next-intl";

/** Every instant is shown as people in Viet Nam read their clocks. */
export const timeZone = "Asia/Ho_Chi_Minh";

/** How numbers are written; days and times are in `components/ui/instant`. */
export const formats = {
  number: {
    mark: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
    percent: { style: "percent", maximumFractionDigits: 1 },
  },
} satisfies Formats;
