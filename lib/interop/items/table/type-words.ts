import { fold } from "@/lib/domain/text/fold";
import { type ReadType, readTypes } from "../reading";

/** What a table calls each type of question; the reader takes our own names too. */
export const typeWords: Readonly<Partial<Record<ReadType, string>>> = {
  single_choice: "Một lựa chọn",
  multiple_choice: "Nhiều lựa chọn",
  true_false: "Đúng/Sai",
  ordering: "Sắp xếp",
  matching: "Ghép đôi",
  short_text: "Trả lời ngắn",
  numeric: "Điền số",
  gap_match: "Đưa từ vào chỗ trống",
  inline_choice: "Chọn từ trong câu",
  essay: "Tự luận",
};

/** The type that a cell names; null where it names none, and the row says by itself what it is. */
export function typeNamed(cell: string): ReadType | null {
  const word = fold(cell);
  return (
    readTypes.find((type) => {
      const known = typeWords[type];
      return known !== undefined && (word === fold(known) || word === type);
    }) ?? null
  );
}
