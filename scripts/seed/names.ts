import type { Generator } from "@/lib/domain/random/generator";

const families = [
  "Nguyễn",
  "Nguyễn",
  "Nguyễn",
  "Trần",
  "Trần",
  "Lê",
  "Lê",
  "Phan",
  "Phan",
  "Hồ",
  "Hoàng",
  "Huỳnh",
  "Võ",
  "Đặng",
  "Trương",
  "Ngô",
  "Dương",
  "Văn",
  "Hà",
  "Tôn Thất",
  "Cao",
  "Đoàn",
  "Bùi",
  "Mai",
];
const femaleMiddles = [
  "Thị",
  "Thị",
  "Thị",
  "Thị Ngọc",
  "Thị Thu",
  "Thị Kim",
  "Thị Minh",
  "Thanh",
  "Ngọc",
  "Thị Bích",
];
const maleMiddles = [
  "Văn",
  "Văn",
  "Đình",
  "Hữu",
  "Xuân",
  "Quang",
  "Minh",
  "Công",
  "Viết",
  "Đăng",
  "Thanh",
  "Ngọc",
];
const femaleGivens = [
  "Ái",
  "Bình",
  "Chi",
  "Diệu",
  "Dung",
  "Hà",
  "Hạnh",
  "Hiền",
  "Hoa",
  "Hương",
  "Lan",
  "Liên",
  "Loan",
  "Mai",
  "Mận",
  "Nga",
  "Nhàn",
  "Nhung",
  "Oanh",
  "Phương",
  "Quyên",
  "Sương",
  "Thảo",
  "Thủy",
  "Trang",
  "Tuyết",
  "Vân",
  "Yến",
];
const maleGivens = [
  "An",
  "Bảo",
  "Chiến",
  "Cường",
  "Dũng",
  "Đạt",
  "Định",
  "Hải",
  "Hiếu",
  "Hòa",
  "Hùng",
  "Khánh",
  "Lâm",
  "Long",
  "Lộc",
  "Nam",
  "Nghĩa",
  "Phúc",
  "Quân",
  "Sơn",
  "Tâm",
  "Thắng",
  "Thành",
  "Tín",
  "Toàn",
  "Trung",
  "Tuấn",
  "Vinh",
];

export type DemonstrationName = {
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: "female" | "male";
};

/** A plausible name of the region. Nobody real is meant. */
export function drawName(random: Generator): DemonstrationName {
  const female = random.below(100) < 46;
  return {
    familyName: one(random, families),
    middleName: one(random, female ? femaleMiddles : maleMiddles),
    givenName: one(random, female ? femaleGivens : maleGivens),
    sex: female ? "female" : "male",
  };
}

/** One of `values`, each equally likely. */
export function one<Value>(random: Generator, values: readonly Value[]): Value {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
}
