import type { InteractionType } from "@/lib/domain/item/interaction";
import type { Generator } from "@/lib/domain/random/generator";
import { one } from "./names";

type Asked = {
  readonly interaction: InteractionType;
  readonly optionIds: readonly string[];
  readonly correct: readonly string[];
};

const singly: readonly InteractionType[] = ["single_choice", "true_false"];
const byTyping: readonly InteractionType[] = ["short_text", "numeric", "essay"];
const byPairs: readonly InteractionType[] = ["matching", "gap_match", "inline_choice"];

/** What somebody answers who knows, or does not quite know, what is right. */
export function answerTo(asked: Asked, right: boolean, random: Generator): string | string[] {
  const { interaction, correct } = asked;
  if (byTyping.includes(interaction)) return typed(asked, right);
  // Nobody hands in a file here: its place stays open.
  if (interaction === "file_upload") return "";
  const single = takesOne(asked);
  if (right) return single ? (correct[0] ?? "") : [...correct];
  if (interaction === "ordering") {
    return correct.toSpliced(0, 2, ...correct.slice(0, 2).toReversed());
  }
  // The first line stays open: which options another one takes is not known here.
  if (byPairs.includes(interaction)) return correct.slice(1);
  const wrong = one(
    random,
    asked.optionIds.filter((id) => !correct.includes(id)),
  );
  return single ? wrong : [wrong, ...correct.slice(1)];
}

/** As somebody writes who knows the work. */
const essay = [
  "Trước hết tôi kiểm tra thể thức và chữ ký số của văn bản đến, sau đó vào sổ trên hệ thống.",
  "Tiếp theo tôi trình lãnh đạo cho ý kiến chỉ đạo, giao đơn vị chủ trì và hạn xử lý.",
  "Cuối cùng tôi theo dõi tiến độ, nhắc việc sắp đến hạn và lưu hồ sơ điện tử.",
].join("\n");

function takesOne({ interaction, correct }: Asked): boolean {
  return singly.includes(interaction) || (interaction === "hotspot" && correct.length === 1);
}

function typed({ interaction, correct: [first = ""] }: Asked, right: boolean): string {
  if (interaction === "essay") return right ? essay : "Tôi chưa nắm rõ quy trình này.";
  if (interaction === "short_text") return right ? first : "không nhớ";
  return right ? (first.split(":")[0] ?? "") : "0";
}
