import { clockText, dayOf, dayText, dayWords } from "../paper/date-words";
import type { Paper, Signature } from "../paper/paper";
import type { Official, SittingFacts } from "./facts";
import { bodyName, dots, signature } from "../paper/parts";

type Frame = Pick<Paper, "head" | "foot" | "recipients">;

/**
 * What all papers of a sitting have alike. Number, place and addressees are not known to the
 * product: their places are left to be filled in.
 */
export function frameOf(
  facts: SittingFacts,
  /** Symbol of the kind of paper ("BB"), or none; the day it bears, or left open. */
  { symbol, day }: { readonly symbol: string | null; readonly day: string | null },
): Frame {
  return {
    head: {
      parentBody: bodyName(facts.parentBody),
      ownBody: bodyName(facts.ownBody || facts.ownerName),
      number: symbol === null ? "" : `Số: ......../${symbol}-........`,
      country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      placeAndDate: `${dots}, ${day === null ? "ngày ...... tháng ...... năm ......" : dayWords(day)}`,
    },
    foot: {
      note: `${sittingWords(facts)}. Số liệu trên máy chủ lúc ${clockText(facts.readAt)}, ${dayText(dayOf(facts.readAt))}.`,
      mark: facts.demonstration ? "DỮ LIỆU MINH HỌA" : "",
    },
    recipients: { label: "Nơi nhận:", lines: [`- ${dots};`, "- Lưu: VT, hồ sơ ca thi."] },
  };
}

/** "Ca thi Phòng 3", or the name alone where it says so itself. */
export function sittingWords({ name }: SittingFacts): string {
  return /^ca\b/iu.test(name) ? name : `Ca thi ${name}`;
}

export const invigilatorsSign = (invigilators: readonly Official[]): Signature =>
  signature(
    "GIÁM THỊ",
    invigilators.map(({ name }) => name),
  );

/** `role`: in lines of its own where three stand side by side. */
export const organiserSigns = (role = "ĐẠI DIỆN ĐƠN VỊ TỔ CHỨC"): Signature => signature(role);
