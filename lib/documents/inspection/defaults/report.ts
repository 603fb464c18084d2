/** Báo cáo kết quả of the team to the body that sent it. */
export const report = `
Tên loại: BÁO CÁO
Ký hiệu: BC-ĐKT
Trích yếu: Kết quả kiểm tra tình hình ứng dụng công nghệ thông tin năm {{năm}}
Chữ ký: TRƯỞNG ĐOÀN | {{trưởng đoàn}}
Nơi nhận: - {{cơ quan}};
Nơi nhận: - Thành viên Đoàn kiểm tra;
Nơi nhận: - Lưu: VT, hồ sơ Đoàn kiểm tra.
---
> Căn cứ Quyết định số {{số quyết định}} {{ngày quyết định}} về việc thành lập Đoàn kiểm tra ({{tên đợt}}), Đoàn kiểm tra báo cáo kết quả như sau:
# I. TÌNH HÌNH THỰC HIỆN
Đoàn đã kiểm tra {{số đơn vị đã kiểm tra}}/{{số đơn vị}} đơn vị; số liệu tính từ ngày {{kỳ từ}} đến ngày {{kỳ đến}}; áp dụng {{bộ tiêu chí}}.
[[thành phần đoàn]]
# II. KẾT QUẢ CHUNG
Trong mỗi khối, đơn vị được xếp theo tỷ lệ điểm đạt trên tổng điểm áp dụng.
[[bảng tổng hợp]]
# III. KẾT QUẢ SÁT HẠCH CÁN BỘ, CÔNG CHỨC
Điểm trung bình trên thang 10, kèm khoảng tin cậy 95%. Khoảng tin cậy cho biết con số chắc chắn đến đâu: chênh lệch nhỏ giữa hai đơn vị chưa đủ căn cứ để nói đơn vị nào hơn.
[[sát hạch các đơn vị]]
So với đợt kiểm tra trước:
[[so với đợt trước]]
# IV. TỒN TẠI PHỔ BIẾN
[[tồn tại phổ biến]]
# V. KIẾN NGHỊ
- Thông báo kết luận tới từng đơn vị, giao rõ người thực hiện và thời hạn khắc phục.
- Tổ chức bồi dưỡng theo các chủ đề mà kết quả sát hạch cho thấy còn yếu.
.....
.....
`.trim();
