import { generator } from "@/lib/domain/random/generator";
import type { WritableItem } from "@/lib/interop/items/write/writing";

/** Words that questions of a bank are put together from: a different draw says something else. */
const people = ["Công chức", "Văn thư", "Lãnh đạo phòng", "Cán bộ một cửa", "Chuyên viên"];
const deeds = [
  ...["tiếp nhận", "số hóa", "trình ký", "phát hành", "tra cứu", "chuyển xử lý", "lưu trữ"],
  ...["ký số", "gửi liên thông", "phân loại", "đính kèm", "thu hồi", "sao lưu", "bảo mật"],
];
const things = [
  ...["công văn đến", "hồ sơ thủ tục hành chính", "thư điện tử công vụ", "bảng tính chi tiêu"],
  ...[
    "tài liệu mật",
    "giấy mời họp",
    "báo cáo quý",
    "danh sách cán bộ",
    "phiếu trình",
    "chứng thư số",
  ],
  ...["tệp quét văn bản giấy", "lịch công tác tuần", "biên bản kiểm tra", "dữ liệu dân cư"],
];
const times = [
  ...[
    "khi mạng nội bộ mất kết nối",
    "trước giờ nghỉ trưa",
    "sau khi đổi mật khẩu",
    "trong kỳ nghỉ lễ",
  ],
  ...["lúc hệ thống báo quá hạn", "vào cuối ngày làm việc", "khi người ký đi công tác"],
  ...["ngay khi nhận được thư lạ", "trong phiên trực trực tuyến", "khi máy in chung bị hỏng"],
];
const ways = [
  ...["ghi vào sổ theo dõi", "báo bộ phận chuyên trách", "kiểm tra chữ ký số", "đặt mật khẩu mới"],
  ...["chuyển sang máy trạm khác", "gửi lại qua trục liên thông", "đối chiếu với bản gốc"],
  ...["xin ý kiến người phụ trách", "xóa khỏi thư mục chung", "cập nhật trạng thái xử lý"],
  ...[
    "in ra giấy để lưu",
    "mã hóa trước khi gửi",
    "hẹn ngày trả kết quả",
    "khóa tài khoản tạm thời",
  ],
];

/** Words nobody else's question has, as names and numbers in real ones are. */
const syllables =
  "ban bien cao chinh dong gia hai hoa lam long minh nam ngoc phong quang son tan thanh".split(" ");

/** That many questions with four options and a key, the same ones for the same seed. */
export function questions(count: number, seed: string): WritableItem[] {
  const random = generator(seed);
  const one = <Value>(values: readonly Value[]) => values[random.below(values.length)] as Value;
  const name = () => `${one(syllables)} ${one(syllables)} ${one(syllables)}`;
  return Array.from({ length: count }, (_, index) => {
    const place = `${name()} ${100 + random.below(9900)}`;
    const text = `${one(people)} ở xã ${place} cần ${one(deeds)} ${one(things)} rồi ${one(deeds)} ${one(things)} ${one(times)}. Cách làm nào đúng quy định?`;
    return {
      ...{ ref: `Q${index + 1}`, type: "single_choice" as const, points: 1 },
      stem: said(text),
      options: random.pick(ways, 4).map((way, at) => ({
        id: "ABCD".charAt(at),
        content: said(`${way}, ${one(times)} (${name()})`),
      })),
      key: ["ABCD".charAt(random.below(4))],
      ...{ topic: null, level: (["NB", "TH", "VD", "VDC"] as const)[index % 4] ?? null },
      ...{ explanation: `Theo quy chế của ${place}.`, legalBasis: null },
    };
  });
}

const said = (text: string) => [{ kind: "paragraph" as const, runs: [{ text }] }];
