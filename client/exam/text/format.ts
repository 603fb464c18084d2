import type { Texts } from "./text";

/** Vietnam's clocks are seven hours ahead, all year. */
const aheadMs = 7 * 60 * 60 * 1000;

const inVietnam = (milliseconds: number) => new Date(milliseconds + aheadMs).toISOString();

/** A time of day in Vietnam to the second: 08:11:07. */
export function clockTime(milliseconds: number): string {
  return inVietnam(milliseconds).slice(11, 19);
}

/** A day in Vietnam: 24/11/2026. */
export function day(milliseconds: number): string {
  return inVietnam(milliseconds).slice(0, 10).split("-").reverse().join("/");
}

/** What a countdown shows: 18:42, with hours 1:18:42. Rounded up, so that 0:00 is the end. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(":")}` : parts.join(":");
}

/** A length of time in words: "6 phút 12 giây". */
export function duration({ t }: Texts, milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60)
    return t("time.hours_minutes", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  if (minutes === 0) return t("time.seconds", { seconds });
  if (seconds % 60 === 0) return t("time.minutes", { minutes });
  return t("time.minutes_seconds", { minutes, seconds: seconds % 60 });
}

/** Positions as a person reads them aloud: "Câu 19 và câu 27", "Câu 7, 19 và 27". */
export function questionList({ t, language }: Texts, positions: readonly number[]): string {
  const list = (words: readonly string[]) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(words);
  if (positions.length > 2) return t("list_of.questions", { list: list(positions.map(String)) });
  const [first, second] = positions;
  const words = [
    ...(first === undefined ? [] : [t("list_of.question_first", { position: String(first) })]),
    ...(second === undefined ? [] : [t("list_of.question", { position: String(second) })]),
  ];
  return list(words);
}

/** Positions as bare numbers: "4, 9". */
export function numberList(positions: readonly number[]): string {
  return positions.join(", ");
}

/** A check code in groups of four: 7F3A 91C2 E0B4. */
export function shortDigest(digest: string): string {
  const start = digest.slice(0, 12).toUpperCase();
  return start.match(/.{1,4}/g)?.join(" ") ?? start;
}
