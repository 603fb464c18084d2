import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";

const mmPerPoint = 25.4 / 72;

/** A text on a page, with the place of its foot in millimetres from the upper left corner. */
export type PlacedText = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly foot: number;
};

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
};

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, n) => {
      const page = await pdf.getPage(n + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , , , x = 0, y = 0] = item.transform as number[];
        const left = x * mmPerPoint;
        const right = left + item.width * mmPerPoint;
        return [{ text: item.str, left, right, foot: (height - y) * mmPerPoint }];
      });
      return { width: width * mmPerPoint, height: height * mmPerPoint, texts };
    }),
  );
}

/** All that a PDF says, without regard to spaces: lines break wherever they are full. */
export function saidIn(pages: readonly PdfPage[]): string {
  const said = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join("");
  return spaceless(said);
}

export const spaceless = (text: string): string => text.replace(/\s+/g, "").normalize("NFC");

/** The parts of a Word file by name. */
export function readDocx(bytes: Uint8Array): Record<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith(".xml") });
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The texts of a part in order, a line break where one stands. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text]) => text ?? "\n")
    .join("\u001f")
    .replace(/\u001f?\n\u001f?/g, "\n")
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? name);
}
