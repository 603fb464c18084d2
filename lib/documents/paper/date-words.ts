const zone = "Asia/Ho_Chi_Minh";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hourCycle: "h23",
  ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
});

function partsOf(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** "08 giờ 05 phút", in Viet Nam. */
export function hourWords(at: Date): string {
  const { hour = "", minute = "" } = partsOf(at);
  return `${hour} giờ ${minute} phút`;
}

/** "08 giờ 05 phút 07 giây ngày 24 tháng 11 năm 2026", in Viet Nam. */
export function instantWords(at: Date): string {
  return `${hourWords(at)} ${partsOf(at).second ?? ""} giây ${dayWords(dayOf(at))}`;
}

/** "08:05:07", in Viet Nam. */
export function clockText(at: Date): string {
  const { hour = "", minute = "", second = "" } = partsOf(at);
  return `${hour}:${minute}:${second}`;
}

/** "yyyy-mm-dd", in Viet Nam. */
export function dayOf(at: Date): string {
  const { year = "", month = "", day = "" } = partsOf(at);
  return `${year}-${month}-${day}`;
}

/**
 * "ngày 05 tháng 3 năm 2026", from "yyyy-mm-dd".
 *
 * Days below 10 and the months 1 and 2 take a leading nought, other months none, so that nobody can
 * write a figure before them.
 */
export function dayWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const monthWord = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${date} tháng ${monthWord} năm ${year}`;
}

/** Room to write a day by hand. */
export const openDay = "ngày ...... tháng ...... năm ......";

/** "05/03/2026", from "yyyy-mm-dd". */
export function dayText(day: string): string {
  return day.split("-").reverse().join("/");
}
