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
  if (byTyping.includes(interaction)) return typed(asked, right, random);
  // A file is sent apart from the answers; here its place stays open.
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

/** As people write who know the work, each in a hand of their own. */
const essays = [
  [
    "Trước hết tôi kiểm tra thể thức và chữ ký số của văn bản đến, sau đó vào sổ trên hệ thống.",
    "Tiếp theo tôi trình lãnh đạo cho ý kiến chỉ đạo, giao đơn vị chủ trì và hạn xử lý.",
    "Cuối cùng tôi theo dõi tiến độ, nhắc việc sắp đến hạn và lưu hồ sơ điện tử.",
  ],
  [
    "Tôi tiếp nhận văn bản trên hệ thống, xem chữ ký số có hợp lệ không rồi đăng ký số đến.",
    "Văn bản được chuyển lãnh đạo Ủy ban; khi có ý kiến, tôi chuyển chuyên viên thụ lý và đặt hạn 4 ngày.",
    "Ngày thứ ba tôi xem lại, nếu chưa xong thì nhắc. Có văn bản trả lời thì kết thúc công việc trên hệ thống.",
  ],
  [
    "Văn bản đến được in ra, trình lãnh đạo phê vào bút phê, sau đó nhập vào phần mềm.",
    "Chuyên viên được giao làm văn bản trả lời. Xong việc thì lưu bản giấy vào cặp hồ sơ.",
  ],
].map((lines) => lines.join("\n"));

function takesOne({ interaction, correct }: Asked): boolean {
  return singly.includes(interaction) || (interaction === "hotspot" && correct.length === 1);
}

function typed(
  { interaction, correct: [first = ""] }: Asked,
  right: boolean,
  random: Generator,
): string {
  if (interaction === "essay")
    return right ? one(random, essays) : "Tôi chưa nắm rõ quy trình này.";
  if (interaction === "short_text") return right ? first : "không nhớ";
  return right ? (first.split(":")[0] ?? "") : "0";
}
