import type { Column, Paper } from "@/lib/documents/paper/paper";

export const columns: readonly Column[] = [
  { head: "STT", width: 12, align: "center" },
  { head: "Họ và tên", width: null, align: "left" },
  { head: "Điểm", width: 20, align: "right" },
];

export function aPaper(over: Partial<Paper> = {}): Paper {
  return {
    title: "Biên bản ca thi",
    orientation: "portrait",
    head: {
      parentBody: "ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ",
      ownBody: "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
      number: "Số: ......../BB-........",
      country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      placeAndDate: "Huế, ngày 24 tháng 11 năm 2026",
    },
    kind: "BIÊN BẢN",
    subject: ["Ca thi số 1"],
    body: [],
    signatures: [{ role: "GIÁM THỊ", note: "(Ký, ghi rõ họ tên)", names: ["Lê Thị Ái"] }],
    recipients: { label: "Nơi nhận:", lines: ["- Như trên;", "- Lưu: VT."] },
    foot: { note: "Ca thi số 1", mark: "DỮ LIỆU MINH HỌA" },
    ...over,
  };
}

/** What people and lists may hold, and a typesetter or a file format might read as its own. */
export const hostile = [
  `Nguyễn "Tí" O'Brien`,
  "A & B <b>đậm</b> &amp; ]]> <!--",
  "# $x$ *đậm* _nghiêng_ @nhan <nhan> [khung] \\ ~ ` // /* = - +",
  '#eval("1+1") #read("paper.typ") ${1+1} {{x}}',
  "ỆỖỮẬ ệỗữậ Ắ Ẳ Ẵ ơ ư đ",
] as const;
