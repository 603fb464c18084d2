import type { QuestionPaper } from "@/lib/domain/bank/question-paper";
import type { Installation } from "@/lib/domain/installation/installation";
import { clockText, dayOf, dayText } from "../paper/date-words";
import type { Block, Paper } from "../paper/paper";
import { bodyName, dots, plain, signature, tableOf } from "../paper/parts";
import {
  type FindPicture,
  type PrintableItem,
  printedItem,
  type PrintedItem,
  printedStimulus,
} from "./printed-item";

export type QuestionPaperFacts = {
  readonly installation: Installation;
  readonly bankName: string;
  readonly items: readonly PrintableItem[];
  readonly readAt: Date;
};

/**
 * The papers for a test that is written by hand: the questions, a sheet for the answers, and the key,
 * which never stands on a page with either.
 */
export function questionPaper(
  kind: QuestionPaper,
  facts: QuestionPaperFacts,
  find: FindPicture,
): Paper {
  const printed = facts.items.map((item, index) => {
    const question = printedItem(item, index + 1, find);
    return { ...question, blocks: [...above(facts.items, index, find), ...question.blocks] };
  });
  return writers[kind](facts, printed);
}

/** The stimulus of a question, where the question before it has another one or none. */
function above(items: readonly PrintableItem[], index: number, find: FindPicture): Block[] {
  const { stimulus } = items[index] ?? {};
  if (!stimulus || items[index - 1]?.stimulus?.versionId === stimulus.versionId) return [];
  const after = items
    .slice(index)
    .findIndex((item) => item.stimulus?.versionId !== stimulus.versionId);
  const to = after === -1 ? items.length : index + after;
  return printedStimulus(stimulus, { from: index + 1, to }, find);
}

type Writer = (facts: QuestionPaperFacts, printed: readonly PrintedItem[]) => Paper;

const writers: Readonly<Record<QuestionPaper, Writer>> = { questions, sheet, key };

function frameOf({ installation, bankName, readAt }: QuestionPaperFacts) {
  return {
    orientation: "portrait",
    head: {
      parentBody: bodyName(installation.parentBody),
      ownBody: bodyName(installation.ownBody || bankName),
      number: "",
      country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      placeAndDate: `${dots}, ngày ...... tháng ...... năm ......`,
    },
    foot: {
      note: `${bankName}. Lấy từ ngân hàng câu hỏi lúc ${clockText(readAt)}, ${dayText(dayOf(readAt))}.`,
      mark: installation.demonstration ? "DỮ LIỆU MINH HỌA" : "",
    },
    recipients: null,
  } as const;
}

function questions(facts: QuestionPaperFacts, printed: readonly PrintedItem[]): Paper {
  return {
    title: `Đề - ${facts.bankName}`,
    ...frameOf(facts),
    kind: "ĐỀ SÁT HẠCH",
    subject: [`${printed.length} câu hỏi`, "Thời gian làm bài: ...... phút"],
    body: [
      plain("Thí sinh ghi câu trả lời vào Phiếu trả lời phát kèm, không viết vào đề."),
      ...printed.flatMap(({ blocks }) => blocks),
      plain("Hết."),
    ],
    signatures: [],
  };
}

function sheet(facts: QuestionPaperFacts, printed: readonly PrintedItem[]): Paper {
  return {
    title: `Phiếu trả lời - ${facts.bankName}`,
    ...frameOf(facts),
    kind: "PHIẾU TRẢ LỜI",
    subject: [`${printed.length} câu hỏi`],
    body: [
      plain(`Họ và tên: ${dots}${dots}    Số báo danh: ${dots}`),
      plain(`Ngày sinh: ${dots}    Đơn vị: ${dots}${dots}`),
      plain(
        "Khoanh tròn chữ cái được chọn; muốn đổi thì gạch chéo chữ đã khoanh và khoanh chữ khác.",
      ),
      answerTable(printed),
      plain(`Số câu đúng: ${dots}    Điểm: ${dots}`),
    ],
    signatures: [signature("THÍ SINH"), signature("NGƯỜI CHẤM")],
  };
}

/** As many as surely stand on one page, two a row, below the longest heading. */
const mostOnOnePage = 50;

/**
 * Two questions a row: down one column and then the other, or across where pages follow, whose end
 * would else cut both columns and leave out questions between them.
 */
function answerTable(printed: readonly PrintedItem[]): Block {
  const half = Math.ceil(printed.length / 2);
  const across = printed.length > mostOnOnePage;
  const left = (row: number) => (across ? 2 * (row - 1) : row - 1);
  const right = (row: number) => (across ? 2 * row - 1 : half + row - 1);
  const numberOf = (place: number) => (place < printed.length ? String(place + 1) : "");
  const marksOf = (place: number) => {
    const { letters } = printed[place] ?? {};
    if (letters === undefined) return "";
    return letters.length > 0 ? letters.join("      ") : dots;
  };
  return tableOf(
    [
      { head: "Câu", width: 14, align: "center", of: (_, n) => numberOf(left(n)) },
      { head: "Trả lời", width: 66, align: "left", of: (_, n) => marksOf(left(n)) },
      { head: "Câu", width: 14, align: "center", of: (_, n) => numberOf(right(n)) },
      { head: "Trả lời", width: null, align: "left", of: (_, n) => marksOf(right(n)) },
    ],
    printed.slice(0, half),
  );
}

function key(facts: QuestionPaperFacts, printed: readonly PrintedItem[]): Paper {
  const rows = printed.map(({ answer }, index) => ({ answer, item: facts.items[index] }));
  return {
    title: `Đáp án - ${facts.bankName}`,
    ...frameOf(facts),
    kind: "ĐÁP ÁN",
    subject: [`${printed.length} câu hỏi`, "Giữ riêng, không phát cùng đề"],
    body: [
      tableOf(
        [
          { head: "Câu", width: 14, align: "center", of: (_, n) => String(n) },
          { head: "Mã câu", width: 26, align: "left", of: ({ item }) => item?.code ?? "" },
          { head: "Đáp án", width: 45, align: "left", of: ({ answer }) => answer },
          { head: "Căn cứ", width: null, align: "left", of: ({ item }) => item?.legalBasis ?? "" },
        ],
        rows,
      ),
    ],
    signatures: [signature("NGƯỜI LẬP ĐÁP ÁN")],
  };
}
