import { join } from "node:path";
import sharp from "sharp";
import type { Generator } from "@/lib/domain/random/generator";
import { one } from "./names";

const folder = join(import.meta.dirname, "..", "..", "content", "fonts", "liberation-serif");

/** How a short report goes on, more or less complete. */
const ends = [
  [
    "Thư gửi từ địa chỉ ho-tro@mat-khau.example, tiêu đề “Cập nhật mật khẩu trước 17 giờ”.",
    "Tôi không mở liên kết, không trả lời và giữ nguyên thư.",
    "Đề nghị Đầu mối kiểm tra và thông báo cho các bộ phận khác.",
  ],
  [
    "Người gửi tự xưng là bộ phận hỗ trợ, yêu cầu tôi nhập mật khẩu cũ.",
    "Tôi chưa nhập gì. Thư còn trong hộp thư đến.",
  ],
  ["Tôi đã xóa thư này khỏi hộp thư."],
];

/** What a candidate hands in where a report is asked for as a file: a picture of its text. */
export function reportPicture(random: Generator): Promise<Buffer> {
  const minute = String(10 + random.below(50));
  const lines = [
    "<b>BÁO CÁO VỀ THƯ GIẢ MẠO</b>",
    "Kính gửi: Đầu mối an toàn thông tin của cơ quan",
    `Lúc 08 giờ ${minute}, hộp thư công vụ của tôi nhận được một thư yêu cầu đổi mật khẩu.`,
    ...one(random, ends),
  ];
  const text = {
    text: lines.join("\n"),
    fontfile: join(folder, "LiberationSerif-Regular.ttf"),
    font: "Liberation Serif 14",
    ...{ width: 860, dpi: 110, spacing: 10, rgba: true },
  };
  const background = "#ffffff";
  return sharp({ text })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background })
    .flatten({ background })
    .png()
    .toBuffer();
}
