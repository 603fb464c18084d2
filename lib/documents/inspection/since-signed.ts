import type { Revision } from "@/lib/domain/signing/frozen";
import { instantWords } from "../paper/date-words";
import type { Block } from "../paper/paper";
import { items, plain } from "../paper/parts";
import type { CorrectionFacts, OutcomeFacts } from "./facts";
import { meanText } from "./words";

/** "điểm sát hạch điều chỉnh sau khi ký: 5,60, đạt 9/12": what a test that was signed is now. */
export function revisedText({ now, sealed }: Revision): string {
  const mean = now.mean === null ? "" : `${meanText(now.mean)}, `;
  return `điểm sát hạch điều chỉnh sau khi ${sealed ? "ký" : "lập biên bản"}: ${mean}đạt ${now.passed}/${now.scored}`;
}

/** That the figures of a test above are the signed ones, and what they are now. */
export function revisionPart(revision: Revision | null): Block[] {
  if (revision === null) return [];
  const { signed, now, sealed } = revision;
  const told = ({ mean, passed, scored }: Revision["now"]) =>
    [`đạt ${passed}/${scored}`, mean === null ? "" : `điểm trung bình ${meanText(mean)}`]
      .filter((words) => words !== "")
      .join(", ");
  const before = signed === null ? "chưa có kết quả" : told(signed);
  return [
    plain(
      `Điểm được điều chỉnh sau khi ${sealed ? "ký" : "lập biên bản"}: biên bản ghi ${before}; nay là ${told(now)}. Hồ sơ ${sealed ? "đã ký" : "trong biên bản"} không thay đổi.`,
    ),
  ];
}

function correctionText(one: CorrectionFacts): string {
  const { number, at, field, name, before, after, reason, answer } = one;
  const what = field === null ? name : `dòng ${field} (${name})`;
  const said = (words: string) => (words === "" ? "" : `: ${words}`);
  const unit =
    answer === null
      ? "Đơn vị chưa có ý kiến"
      : `Đơn vị ${answer.agreed ? "nhất trí" : "không nhất trí"}${said(answer.statement)}`;
  return `Biên bản bổ sung số ${number}, lập lúc ${instantWords(at)}: ${what}, trước đó ghi ${before || "để trống"}, sửa thành ${after}; lý do: ${reason}. ${unit}`;
}

/** What was corrected of a sealed record, in the order of its chain; nothing where nothing was. */
export function correctionsPart(corrections: readonly CorrectionFacts[]): Block[] {
  if (corrections.length === 0) return [];
  return [
    plain("Sau khi niêm phong đã lập biên bản bổ sung; điểm và xếp loại giữ như khi ký:"),
    ...items(corrections.map(correctionText)),
  ];
}

/** The same of all units, each under its name. */
export function correctedUnitsPart(outcomes: readonly OutcomeFacts[]): Block[] {
  return correctionsOf(outcomes).length === 0
    ? []
    : [
        plain("Biên bản bổ sung lập sau khi ký; điểm và xếp loại trong bảng giữ như khi ký:"),
        ...items(correctionsOf(outcomes)),
      ];
}

const correctionsOf = (outcomes: readonly OutcomeFacts[]): string[] =>
  outcomes.flatMap(({ visit, corrections }) =>
    corrections.map((one) => `${visit.unitName}. ${correctionText(one)}`),
  );
