/** Công văn to the units, with the outline of their report and the form for their figures. */
export const notice = `
Ký hiệu: ........
Trích yếu: V/v chuẩn bị nội dung
Trích yếu: làm việc với Đoàn kiểm tra
Chữ ký: TRƯỞNG ĐOÀN | {{trưởng đoàn}}
Nơi nhận: - Như trên;
Nơi nhận: - {{cơ quan}} (để báo cáo);
Nơi nhận: - Lưu: VT, hồ sơ Đoàn kiểm tra.
---
Kính gửi: Các đơn vị được kiểm tra.
Thực hiện Quyết định số {{số quyết định}} {{ngày quyết định}} và Kế hoạch số {{số kế hoạch}} {{ngày kế hoạch}} ({{tên đợt}}), Đoàn kiểm tra đề nghị các đơn vị chuẩn bị những nội dung sau:
## 1. Báo cáo tự kiểm tra
Đơn vị tự kiểm tra theo đề cương tại Phụ lục I, số liệu tính từ ngày {{kỳ từ}} đến ngày {{kỳ đến}}; nhập Phiếu số liệu (Phụ lục II), tự chấm điểm và gửi tài liệu kiểm chứng trên hệ thống trước ngày {{hạn báo cáo}}.
## 2. Buổi làm việc tại đơn vị
- Lãnh đạo đơn vị, người phụ trách công nghệ thông tin, an toàn thông tin và người cập nhật trang thông tin điện tử cùng dự.
- Chuẩn bị sổ sách, quyết định phân công, hồ sơ và tài khoản để Đoàn xem trực tiếp trên hệ thống.
## 3. Sát hạch cán bộ, công chức
- Người dự sát hạch được rút thăm theo quy tắc đã công bố; đơn vị thông báo và bố trí để người được rút có mặt đúng giờ.
- Chuẩn bị phòng có đủ máy tính nối mạng; người vắng mặt phải có lý do bằng văn bản.
Đề nghị các đơn vị thực hiện đúng thời hạn. Lịch làm việc tại các đơn vị:
[[lịch kiểm tra]]
===
# PHỤ LỤC I: ĐỀ CƯƠNG BÁO CÁO TỰ KIỂM TRA
Báo cáo nêu rõ kết quả, tồn tại, nguyên nhân và đề xuất theo từng nội dung:
[[đề cương báo cáo]]
===
# PHỤ LỤC II: PHIẾU SỐ LIỆU
[[phiếu số liệu]]
`.trim();
