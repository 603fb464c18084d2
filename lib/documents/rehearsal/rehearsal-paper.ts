import type { Finding } from "@/lib/domain/rehearsal/judge";
import vi from "@/messages/vi/cli.json";
import { dayOf, dayText, dayWords, hourWords } from "../paper/date-words";
import type { Paper } from "../paper/paper";
import { signature } from "../sitting/frame";
import { plain, position, strong, tableOf } from "../sitting/parts";
import { dots } from "../sitting/words";
import { findingText } from "./finding-text";

export type RehearsalFacts = {
  readonly verdict: "go" | "no_go";
  /** ISO 8601. */
  readonly at: string;
  /** Where candidates reach the product. */
  readonly address: string;
  /** Whose installation it is. */
  readonly body: string;
  readonly candidates: number;
  readonly findings: readonly Finding[];
};

const texts = vi.rehearsal;

/** The go / no-go sheet to be signed before a test is held. */
export function rehearsalPaper(facts: RehearsalFacts): Paper {
  const { verdict, address, body, candidates, findings } = facts;
  const at = new Date(facts.at);
  const on = dayOf(at);
  return {
    title: `Phiếu quyết định trước ca thi - ${dayText(on)}`,
    orientation: "portrait",
    head: {
      parentBody: "",
      ownBody: body.toLocaleUpperCase("vi"),
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
      strong(texts.verdicts[verdict]),
      plain("Ý kiến của người tổ chức thi:"),
      { kind: "blank", lines: 3 },
    ],
    signatures: [signature("NGƯỜI PHỤ TRÁCH KỸ THUẬT"), signature("ĐẠI DIỆN ĐƠN VỊ TỔ CHỨC")],
    recipients: null,
    foot: { note: "Phiếu do máy chủ lập từ một lần diễn tập với thí sinh giả.", mark: "" },
  };
}

function findingsTable(findings: readonly Finding[]) {
  return tableOf(
    [
      position,
      {
        ...{ head: "Kết quả kiểm tra", width: null, align: "left" },
        of: (finding: Finding) => findingText(finding, texts),
      },
      {
        ...{ head: "Mức", width: 28, align: "center" },
        of: ({ level }: Finding) => texts.levels[level],
      },
    ],
    findings,
  );
}
