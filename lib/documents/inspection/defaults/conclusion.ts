/** Thông báo kết luận to one unit. */
export const conclusion = `
Tên loại: THÔNG BÁO
Ký hiệu: TB-........
Trích yếu: Kết luận kiểm tra tình hình ứng dụng công nghệ thông tin
Trích yếu: tại {{tên đơn vị}}
Chữ ký: THỦ TRƯỞNG CƠ QUAN
Nơi nhận: - {{tên đơn vị}} (để thực hiện);
Nơi nhận: - Đoàn kiểm tra (để theo dõi);
Nơi nhận: - Lưu: VT, hồ sơ Đoàn kiểm tra.
---
> Căn cứ Quyết định số {{số quyết định}} {{ngày quyết định}} về việc thành lập Đoàn kiểm tra ({{tên đợt}});
> Căn cứ biên bản kiểm tra {{ngày làm việc}} tại {{tên đơn vị}} và báo cáo của Đoàn kiểm tra;
{{cơ quan}} kết luận như sau:
# I. KẾT QUẢ
Tổng điểm: {{tổng điểm}}/{{điểm tối đa}}; xếp loại: {{xếp loại}}.
[[biên bản bổ sung]]
## 1. Ưu điểm
[[ưu điểm]]
## 2. Tồn tại, hạn chế
[[tồn tại]]
## 3. Kết quả sát hạch
[[kết quả sát hạch]]
# II. KIẾN NGHỊ, YÊU CẦU
[[kiến nghị]]
# III. TỔ CHỨC THỰC HIỆN
- Đơn vị lập kế hoạch khắc phục, báo cáo kết quả kèm tài liệu kiểm chứng trên hệ thống đúng thời hạn nêu trên.
- Đoàn kiểm tra theo dõi, hỗ trợ và phúc tra việc khắc phục.
`.trim();
