import { type InspectionPaper, isUnitPaper } from "@/lib/domain/inspection/paper";
import type { Vocabulary } from "../template/template";

/** What each template may name. Their meaning is explained where templates are edited. */
export const campaignValues = [
  ...["cơ quan", "cơ quan chủ quản", "tên đợt", "năm", "đơn vị tổ chức"],
  ...["số quyết định", "ngày quyết định", "người ký quyết định", "số kế hoạch", "ngày kế hoạch"],
  ...["kỳ từ", "kỳ đến", "hạn báo cáo", "số đơn vị", "số đơn vị đã kiểm tra"],
  ...["trưởng đoàn", "thư ký", "bộ tiêu chí"],
] as const;

export const unitValues = [
  ...["tên đơn vị", "ngày làm việc", "giờ bắt đầu", "giờ kết thúc", "địa điểm"],
  ...["đại diện đơn vị", "tổng điểm", "điểm tối đa", "xếp loại", "ý kiến đơn vị", "mã niêm phong"],
  ...["ngày văn bản", "số thông báo kết luận", "ngày thông báo kết luận"],
] as const;

export const campaignParts = [
  ...["thành phần đoàn", "nội dung kiểm tra", "danh sách đơn vị", "lịch kiểm tra"],
  ...["đề cương báo cáo", "phiếu số liệu", "bảng tổng hợp", "sát hạch các đơn vị"],
  ...["so với đợt trước", "tồn tại phổ biến"],
] as const;

export const unitParts = [
  ...["thành phần đoàn", "thành phần đơn vị", "kết quả kiểm tra", "kết quả sát hạch"],
  ...["ưu điểm", "tồn tại", "kiến nghị", "kết quả khắc phục", "ảnh minh chứng", "niêm phong"],
  "biên bản bổ sung",
] as const;

export type CampaignValue = (typeof campaignValues)[number];
export type UnitValue = (typeof unitValues)[number];
export type CampaignPart = (typeof campaignParts)[number];
export type UnitPart = (typeof unitParts)[number];

/** What the template of a paper may name. */
export function vocabularyOf(paper: InspectionPaper): Vocabulary {
  return isUnitPaper(paper)
    ? { values: [...campaignValues, ...unitValues], parts: unitParts }
    : { values: campaignValues, parts: campaignParts };
}
