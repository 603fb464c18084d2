/**
 * An official paper: what stands on it, in reading order. How it looks follows from `layout` and is
 * the same in each format.
 *
 * Texts are Vietnamese whatever language the reader uses, and complete: a renderer adds no word. A
 * line break in a text begins a new line.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; domain reference §2.4.
 */
export type Paper = {
  /** What the file calls itself. */
  readonly title: string;
  readonly orientation: Orientation;
  readonly head: Head;
  /** Tên loại, in capitals: "BIÊN BẢN". */
  readonly kind: string;
  /** Trích yếu, a line each. */
  readonly subject: readonly string[];
  readonly body: readonly Block[];
  /** Those who sign, from left to right. */
  readonly signatures: readonly Signature[];
  readonly recipients: Recipients | null;
  /** What is attached, after the signatures: each annex begins with a new page. */
  readonly annex?: readonly Block[];
  /** At the foot of each page: what the paper is, and "DỮ LIỆU MINH HỌA" where that is so. */
  readonly foot: { readonly note: string; readonly mark: string };
};

export type Orientation = "portrait" | "landscape";

export type Head = {
  /** Above the names of the bodies, where the one that issues the paper has one. */
  readonly emblem?: Emblem | undefined;
  /** Cơ quan chủ quản, or empty. */
  readonly parentBody: string;
  /** The body that issues the paper. */
  readonly ownBody: string;
  /** "Số: 12/BB-SKHCN", or empty for a paper that bears none. */
  readonly number: string;
  /** Quốc hiệu and Tiêu ngữ. */
  readonly country: string;
  readonly motto: string;
  readonly placeAndDate: string;
};

export type Block =
  | {
      readonly kind: "paragraph";
      readonly text: string;
      /**
       * `basis`: italic, as each "Căn cứ …"; `strong`: the bold heading of a numbered part;
       * `address`: whom a letter is to, in the middle of the page.
       */
      readonly look: "plain" | "basis" | "strong" | "address";
    }
  /** A numbered section: "I. THÀNH PHẦN". */
  | { readonly kind: "heading"; readonly text: string }
  | Table
  | Picture
  | AnnexHead
  /** Dotted lines to be filled in by hand. */
  | { readonly kind: "blank"; readonly lines: number };

/** Begins an annex, on a new page: "Phụ lục I", what it is called in capitals, what it goes with. */
export type AnnexHead = {
  readonly kind: "annex";
  readonly label: string;
  readonly title: string;
  /** "(Kèm theo Kế hoạch số 12/KH-ĐKT ngày 05 tháng 3 năm 2026 của Đoàn kiểm tra)". */
  readonly note: string;
};

export type Table = {
  readonly kind: "table";
  readonly columns: readonly Column[];
  /** A text for each column. */
  readonly rows: readonly (readonly string[])[];
  /** Rows, from 0, that head a group: bold, each text as wide as the empty cells after it. */
  readonly groups?: readonly number[];
};

/** A picture at a size, as each format takes it. */
export type Emblem = Pick<Picture, "type" | "data" | "width" | "height">;

/** A photograph or a QR code, in the middle of the page, with what it shows below. */
export type Picture = {
  readonly kind: "picture";
  readonly type: "jpg" | "png";
  /** The file, base64. */
  readonly data: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
};

export type Column = {
  readonly head: string;
  /** Millimetres; null for the one column that takes what is left. */
  readonly width: number | null;
  readonly align: "left" | "center" | "right";
  /** A text too long for this column stands below its row, over the whole table. */
  readonly longBelow?: boolean;
  /** In a workbook each number of a text stands in a column of its own, under these. */
  readonly figures?: readonly string[];
};

export type Signature = {
  /** "GIÁM THỊ". */
  readonly role: string;
  /** "(Ký, ghi rõ họ tên)", or empty. */
  readonly note: string;
  /** Known signers; empty where the name is written by hand. */
  readonly names: readonly string[];
};

/** Nơi nhận. */
export type Recipients = { readonly label: string; readonly lines: readonly string[] };
