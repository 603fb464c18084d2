import { dayOf, dayText, dayWords, hourWords } from "../paper/date-words";
import type { Paper } from "../paper/paper";
import { bodyName, dots, plain, position, signature, strong, tableOf } from "../paper/parts";

export type RehearsalFacts = {
  /** What follows from it, as a sentence. */
  readonly verdict: string;
  readonly at: Date;
  /** Where candidates reach the product. */
  readonly address: string;
  /** Whose installation it is. */
  readonly body: string;
  readonly candidates: number;
  /** What was found of each thing, and how good that is. */
  readonly findings: readonly { readonly sentence: string; readonly level: string }[];
};

/** The go / no-go sheet to be signed before a test is held. */
export function rehearsalPaper(facts: RehearsalFacts): Paper {
  const { verdict, at, address, body, candidates, findings } = facts;
  const on = dayOf(at);
  return {
    title: `Phiếu quyết định trước ca thi - ${dayText(on)}`,
    orientation: "portrait",
    head: {
      parentBody: "",
      ownBody: bodyName(body),
      number: "",
      country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      placeAndDate: `${dots}, ${dayWords(on)}`,
    },
    kind: "PHIẾU QUYẾT ĐỊNH TRƯỚC CA THI",
    subject: [`Kết quả diễn tập lúc ${hourWords(at)} ${dayWords(on)}`],
    body: [
      plain(`Địa chỉ: ${address}. Số thí sinh giả: ${candidates}.`),
      findingsTable(findings),
      strong(verdict),
      plain("Ý kiến của người tổ chức thi:"),
      { kind: "blank", lines: 3 },
    ],
    signatures: [signature("NGƯỜI PHỤ TRÁCH KỸ THUẬT"), signature("ĐẠI DIỆN ĐƠN VỊ TỔ CHỨC")],
    recipients: null,
    foot: { note: "Phiếu do máy chủ lập từ một lần diễn tập với thí sinh giả.", mark: "" },
  };
}

function findingsTable(findings: RehearsalFacts["findings"]) {
  return tableOf(
    [
      position,
      {
        ...{ head: "Kết quả kiểm tra", width: null, align: "left" },
        of: ({ sentence }: RehearsalFacts["findings"][number]) => sentence,
      },
      {
        ...{ head: "Mức", width: 28, align: "center" },
        of: ({ level }: RehearsalFacts["findings"][number]) => level,
      },
    ],
    findings,
  );
}
