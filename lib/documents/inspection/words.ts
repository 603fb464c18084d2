import type { RecommendationState } from "@/lib/domain/finding/recommendation-state";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Grade } from "@/lib/domain/inspection/grading";
import type { Capacity } from "@/lib/domain/signing/capacity";
import { dayText } from "../paper/date-words";
import type { MemberFacts } from "./facts";

const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const decimals = (digits: number) =>
  new Intl.NumberFormat("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const oneDecimal = decimals(1);
const twoDecimals = decimals(2);
const signed = new Intl.NumberFormat("vi-VN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});

/** "13,11": hundredths of a point without noughts at the end. */
export const pointsText = (hundredths: number): string => numbers.format(hundredths / 100);

/** "6,25": a mean from 0 to 100 on the scale of 10, as screens show it. */
export const meanText = (mean: number): string => twoDecimals.format(mean / 10);

/** "+0,42", "−1,05": a difference of two such means. */
export const differenceText = (difference: number): string => signed.format(difference / 10);

/** "62,5%": a share between 0 and 1. */
export const shareText = (share: number): string => `${oneDecimal.format(share * 100)}%`;

/** "64,96%": a share in hundredths of a per cent, as it is graded: rounded it might seem to earn a better grade. */
export const gradedShareText = (share: number): string => `${numbers.format(share / 100)}%`;

/** What stands in a field, as a paper says it: "55/64 máy", "Có", "Ban hành chậm"; empty when nothing does. */
export function valueText(line: CriteriaLine, value: FieldValue | undefined): string {
  if (!value) return "";
  const unit = line.unitOfMeasure ? ` ${line.unitOfMeasure.vi}` : "";
  switch (value.kind) {
    case "ratio":
      return value.denominator === 0
        ? "Không phát sinh"
        : `${numbers.format(value.numerator)}/${numbers.format(value.denominator)}${unit}`;
    case "number":
      return `${numbers.format(value.number)}${line.formula.kind === "manual" ? " điểm" : unit}`;
    case "yes_no":
      return value.yes ? "Có" : "Không";
    case "choice":
      return choiceText(line, value.choice);
    case "date":
      return dayText(value.date);
    case "text":
      return value.text;
  }
}

function choiceText({ formula }: CriteriaLine, choice: string): string {
  if (formula.kind !== "choice") return choice;
  return formula.choices.find(({ code }) => code === choice)?.name.vi ?? choice;
}

export const gradeNames: Record<Grade, string> = {
  good: "Tốt",
  fair: "Khá",
  average: "Trung bình",
  weak: "Yếu",
};

/** What a re-check made of a remedy, or became of what was not remedied; the others wait for it. */
export const outcomeNames: Partial<Record<RecommendationState, string>> = {
  returned: "Chưa đạt, khắc phục tiếp",
  accepted: "Đạt",
  escalated: "Chuyển cấp trên",
  closed: "Đạt, đã kết thúc",
};

/** In which capacity somebody confirmed a record. */
export const capacityNames: Record<Capacity, string> = {
  leader: "Trưởng đoàn",
  secretary: "Thư ký Đoàn kiểm tra",
  unit: "Đại diện đơn vị",
};

const taskNames: Record<MemberFacts["task"], string> = {
  leader: "Trưởng đoàn",
  deputy: "Phó trưởng đoàn",
  secretary: "Thư ký",
  member: "Thành viên",
};

/** "Lê Quang Hiển, Chuyên viên, Thư ký". */
export function memberText({ name, position, task }: MemberFacts): string {
  return [name, position, taskNames[task]].filter((part) => part !== "").join(", ");
}

const romans = [
  ...["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"],
  ...["XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"],
];

/** "III": how sections are numbered, from 1. */
export const romanText = (n: number): string => romans[n - 1] ?? String(n);
