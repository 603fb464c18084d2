/** Kế hoạch kiểm tra, with the calendar as its annex. */
export const plan = `
Tên loại: KẾ HOẠCH
Ký hiệu: KH-ĐKT
Trích yếu: Kiểm tra tình hình ứng dụng công nghệ thông tin năm {{năm}}
Chữ ký: TRƯỞNG ĐOÀN | {{trưởng đoàn}}
Nơi nhận: - {{cơ quan}} (để báo cáo);
Nơi nhận: - Các đơn vị được kiểm tra;
Nơi nhận: - Thành viên Đoàn kiểm tra;
Nơi nhận: - Lưu: VT, hồ sơ Đoàn kiểm tra.
---
> Căn cứ Quyết định số {{số quyết định}} {{ngày quyết định}} về việc thành lập Đoàn kiểm tra ({{tên đợt}});
Đoàn kiểm tra lập kế hoạch như sau:
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Nắm đúng hiện trạng hạ tầng, nhân lực và việc khai thác phần mềm dùng chung, trang thông tin điện tử tại từng đơn vị; đánh giá việc bảo đảm an toàn thông tin.
- Sát hạch kỹ năng ứng dụng công nghệ thông tin của cán bộ, công chức trong công việc được giao.
- Ghi nhận việc đã làm tốt, chỉ rõ tồn tại và nguyên nhân, kiến nghị biện pháp, hỗ trợ đơn vị khắc phục.
## 2. Yêu cầu
- Kiểm tra đúng nội dung, đúng thời kỳ, khách quan, có tài liệu kiểm chứng cho từng nhận xét.
- Không làm gián đoạn công việc thường xuyên của đơn vị và không yêu cầu báo cáo lại số liệu hệ thống đã có.
# II. NỘI DUNG, THỜI KỲ KIỂM TRA
Thời kỳ kiểm tra: từ ngày {{kỳ từ}} đến ngày {{kỳ đến}}. Áp dụng {{bộ tiêu chí}}. Nội dung kiểm tra gồm:
[[nội dung kiểm tra]]
# III. ĐƠN VỊ ĐƯỢC KIỂM TRA
Đoàn kiểm tra {{số đơn vị}} đơn vị:
[[danh sách đơn vị]]
# IV. CÁCH TIẾN HÀNH
- Đơn vị tự kiểm tra, nhập số liệu và tài liệu kiểm chứng trên hệ thống trước ngày {{hạn báo cáo}}.
- Đoàn làm việc trực tiếp theo lịch tại Phụ lục, đối chiếu số liệu tự khai với sổ sách, máy móc, hệ thống và sát hạch cán bộ, công chức theo danh sách được rút thăm.
- Kết quả tại đơn vị được lập biên bản, hai bên cùng ký xác nhận.
# V. TỔ CHỨC THỰC HIỆN
## 1. Thành phần Đoàn kiểm tra
[[thành phần đoàn]]
## 2. Trách nhiệm của đơn vị được kiểm tra
- Cử lãnh đạo và người phụ trách làm việc với Đoàn; chuẩn bị phòng, máy và đường truyền cho buổi sát hạch.
- Cung cấp tài liệu, số liệu đúng và đủ; chịu trách nhiệm về số liệu tự khai.
Trong quá trình thực hiện, nếu có vướng mắc, đơn vị phản ánh kịp thời với Thư ký Đoàn để được hướng dẫn.
===
# PHỤ LỤC: LỊCH LÀM VIỆC CỦA ĐOÀN KIỂM TRA
[[lịch kiểm tra]]
`.trim();
