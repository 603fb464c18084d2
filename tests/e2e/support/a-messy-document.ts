import { Document, Packer, Paragraph, TextRun } from "docx";

type Look = { readonly bold?: true; readonly font?: string; readonly underline?: object };

const line = (text: string, look: Look = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...look })] });

/**
 * A Word file as offices keep them: options on one line, two of them glued together, a page number, a
 * running title, a paragraph in an old code, two keys for one question and none for another.
 */
export async function aMessyDocument(mark: string): Promise<Buffer> {
  const old = { font: ".VnTime" };
  const paragraphs = [
    line("SỞ KHOA HỌC VÀ CÔNG NGHỆ", { bold: true }),
    line(`Câu 1. Tổ hợp phím nào lưu tệp ${mark}?`),
    line("A. Ctrl + C   B. Ctrl + S   C. Ctrl + V   D. Ctrl + P"),
    line("Đáp án: B"),
    line("Trang 7"),
    line(`Câu 2. Văn bản đi ${mark} được ký số vào lúc nào?`),
    line("A. Trước khi văn thư cấp số"),
    line("B. Sau khi cấp số, trước khi gửi đi"),
    line("C. Sau khi gửi đi", { underline: {} }),
    line("Đáp án: B"),
    line("Đáp án: C"),
    line(`Câu 3. Nghị định ${mark} có hiệu lực từ ngày nào?`),
    line("A. 01/01/2020"),
    line("B. ngày 05 tháng 3 năm 2020.C. ngày 01 tháng 7 năm 2020"),
    line("D. 15/6/2020"),
    line("Đáp án: B"),
    line("............................"),
    line("C©u 4. C«ng v¨n ®Õn ®­îc ®¨ng ký ë ®©u?", old),
    line("A. Sæ c«ng v¨n ®Õn", old),
    line("B. PhÇn mÒm qu¶n lý v¨n b¶n", old),
    line("§¸p ¸n: B", old),
    line(`Câu 5. Việc nào không nên làm khi nhận thư lạ ${mark}?`),
    line("A. Xóa thư"),
    line("B. Mở tệp đính kèm"),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
}
