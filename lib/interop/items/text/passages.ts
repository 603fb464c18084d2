import { fold } from "@/lib/domain/text/fold";
import { type Line, sliceLine } from "./line";

/** What the head of a text that several questions are asked about says. */
type PassageHead = {
  /** What it calls itself: "Đọc đoạn văn sau". */
  readonly title: string;
  /** The questions that it is for, by their numbers; null where it names none. */
  readonly range: readonly [from: number, to: number] | null;
  /** Where in the line words of the text itself begin; its length where there are none. */
  readonly at: number;
};

/** A text below its head. */
export type Passage = PassageHead & {
  /** "12-14"; no two texts of a file have the same. */
  readonly ref: string;
  readonly head: Line;
  readonly lines: Line[];
};

/** Signs of a line without marks, one for one, so that places in it are places in the line. */
function flat(text: string): string {
  return text
    .split("")
    .map((sign) => fold(sign) || " ")
    .join("");
}

const opening =
  "(?:hay )?(?:doc|dua vao|dua tren|dua theo|can cu vao|can cu|nghien cuu|quan sat|xem|cho|tu|theo|su dung|voi|read|use)";

/** "… trả lời các câu hỏi từ câu 12 đến câu 14" and what such lines call the same. */
const head = new RegExp(
  `^[[(*]? ?(${opening} .{3,160}?)[,.:;]? ?(?:va |de |hay |roi |sau do |and )*(?:hay )?` +
    "(?:tra loi|lam|hoan thanh|answer)(?: (?:cho|cac|nhung|the|tu))* " +
    "(?:cau hoi|cau|questions?)(?: (?:so|cac|tu|from))*(?: cau)?" +
    "(?: ?(\\d{1,3})(?: ?(?:-|–|—|den|toi|va|,|&|to|and)+ ?(?:het )?(?:cau )?(?:hoi )?(?:so )?(\\d{1,3}))?" +
    "| (?:sau day|duoi day|ben duoi|sau|o duoi|below)|(?= ?:))[\\])]?\\s?([.:;]|$)",
);

/** More questions than anybody asks about one text. */
const mostAsked = 30;

/** What every such line has, marks or none: quick to find in lines that are none. */
const asksToAnswer = /(?:tr[ảa] l[ờo]i|l[àa]m|ho[àa]n th[àa]nh|answer).{0,60}(?:c[âa]u|question)/iu;

/** Whether a line announces a text and the questions about it. */
function passageHead(text: string): PassageHead | null {
  const match = head.exec(flat(text.slice(0, 400)));
  if (!match) return null;
  const [whole, title = "", first, last] = match;
  const [from, to] = [Number(first), Number(last ?? first)];
  if (first !== undefined && (to < from || to - from >= mostAsked)) return null;
  const skipped = /^[[(*]? ?/.exec(text)?.[0].length ?? 0;
  return {
    title: text.slice(skipped, skipped + title.length).trim(),
    range: first === undefined ? null : [from, to],
    at: whole.length,
  };
}

/**
 * The text that a line announces, so far as it stands in the line itself; null for other lines. Parts
 * of a paper may count their questions from one again.
 */
export function passageIn(line: Line, earlier: readonly Passage[]): Passage | null {
  const head = asksToAnswer.test(line.text.slice(0, 400)) ? passageHead(line.text) : null;
  if (head === null) return null;
  const rest = sliceLine(line, head.at);
  const name = (head.range ?? []).join("-");
  const ref = earlier.some((one) => one.ref === name) ? `${name} (${line.number})` : name;
  return {
    ...head,
    ref,
    head: line,
    lines: rest.text === "" && rest.images.length === 0 ? [] : [rest],
  };
}

/** Whether a question of this number is asked about a text. */
export function isAbout({ range }: Passage, number: string | null): boolean {
  if (range === null || number === null) return false;
  const place = Number(number);
  return place >= range[0] && place <= range[1];
}
