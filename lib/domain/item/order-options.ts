import type { Generator } from "@/lib/domain/random/generator";
import { stripMarks } from "@/lib/domain/text/fold";
import { type Interaction, optionIds } from "./interaction";

/**
 * The order in which a form shows an item's options, as ids.
 *
 * Pinned options keep their places; the others are shuffled among the places left. An item with
 * `shuffle: false`, and true/false, keep the author's order and use nothing of the source. What is
 * to be put in order, or stands in the list of a gap, is always shuffled, whatever is pinned.
 */
export function orderOptions(interaction: Interaction, source: Generator): string[] {
  if (interaction.type === "ordering" || interaction.type === "inline_choice") {
    return source.shuffle(optionIds(interaction));
  }
  if (!("shuffle" in interaction) || !interaction.shuffle) return optionIds(interaction);
  const free = interaction.options.filter((option) => !option.pinned).map(({ id }) => id);
  const shuffled = source.shuffle(free);
  return interaction.options.map(({ id, pinned }) => (pinned ? id : (shuffled.shift() ?? id)));
}

/**
 * Whether an option's text only makes sense beside the other options ("Cả A và B", "Tất cả các
 * phương án trên"), so that it must be pinned where the author put it.
 *
 * Reads Vietnamese with or without marks, the usual slips of typing, and the English phrases.
 * Errs towards yes: a pin too many costs a little shuffling, one too few spoils the question.
 *
 * Source: domain reference §5, lint of imported questions.
 */
export function refersToOtherOptions(text: string): boolean {
  const plain = stripMarks(text);
  const bare = plain
    .replace(/[().;:"'“”\][!?…]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const phrase = slips.reduce((rest, [slip, meant]) => rest.replace(slip, meant), bare);
  return wholeOptions.some((pattern) => pattern.test(phrase)) || namedLetter.test(plain);
}

/** Slips of typing seen in question lists, without marks, and what was meant. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tatca|tac ca|tats ca|tat cac|tap ca|ta ca|tat c)\b/gi, "tat ca"],
  [/\b(?:d[aou]p|dpa) (?:a[npmb]|na|a)\b/gi, "dap an"],
  [/\b(?:phu?o?n?g?|phuon|phuogn) (?:a[npmb]|na)\b/gi, "phuong an"],
  [/\b(?:dieu|deeu) (?=dung|sai)/gi, "deu "],
];

const letter = "[A-H]";
const letters = `${letter}(?:(?: ?(?:,|&|\\+|/|-|\\bva\\b|\\bhoac\\b|\\blan\\b|\\band\\b|\\bor\\b) ?| )${letter})+`;
const answer = "(?:dap an|phuong an|cau tra loi|cau|lua chon|y kien|y)";
const thing = `(?:${answer}|noi dung|truong hop|muc|menh de|phat bieu|khang dinh|dieu)`;
const count = "(?:hai|ba|bon|nam|sau|[2-8])";
const all = `(?:tat ca|toan bo|moi|ca ${count}|ca|${count})`;
const none = "(?:khong|ko|chang)";
const above = "(?:(?:o |neu |ke |noi |vua neu )?tren(?: day)?|vua neu|da neu)";
const judged = "(?:(?:deu|cung|la) )*(?:khong )?(?:dung|sai|chinh xac|phu hop|duoc)(?: ca)?";

/** Each pattern is a whole option without marks, brackets and full stops. */
const wholeOptions = [
  // "Cả A và B", "B, C đều đúng", "Cả 3 đáp án A, B, C", "A và B đúng, C sai"
  `(?:chi |ca )?(?:${count} )?(?:(?:cac )?${answer} )?${letters}(?: ${judged}.*)?`,
  // "Chỉ A đúng"
  `(?:chi )?(?:${answer} )?${letter} ${judged}`,
  // "Tất cả các phương án trên", "Cả ba nội dung nêu trên đều đúng", "Các ý trên"
  `${all}(?: .{1,40})? ${above}(?: ${judged})?`,
  `(?:cac|nhung) ${thing} ${above}(?: ${judged})?`,
  // "Tất cả đều đúng", "Cả 3 câu đều sai", "Cả hai phương án"
  `${all}(?: cac)?(?: ${thing})? ${judged}`,
  `(?:tat ca|toan bo|ca|ca ${count})(?: cac)? ${answer}`,
  // "Không có phương án nào", "Không câu nào đúng", "Không có đáp án", "Không phải các ý trên"
  `${none}(?: co)? ${thing} (?:nao(?: ${above})?(?: ${judged})?|${above}(?: ${judged})?|${judged})`,
  `${none}(?: co)? (?:dap an|phuong an)`,
  `${none} (?:phai )?(?:cac )?(?:${thing} )?${above}`,
  // "Đáp án khác", "Một phương án khác"
  `(?:mot )?${answer} khac`,
  "(?:all|none|both|any|neither)(?: of)? the above.*",
].map((pattern) => new RegExp(`^${pattern}$`, "i"));

/** A letter named as an option anywhere: "giống câu B nhưng…". Capitals only: "câu à" is none. */
const namedLetter = /\b(?:[Dd]ap an|[Pp]huong an|[Cc]au|[Ll]ua chon) [A-H](?![\p{L}\p{N}.])/u;
