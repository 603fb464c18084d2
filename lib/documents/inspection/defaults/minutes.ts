/** Biên bản kiểm tra at one unit, with the photographs as its annex. */
export const minutes = `
Tên loại: BIÊN BẢN
Ký hiệu: BB-ĐKT
Trích yếu: Kiểm tra tình hình ứng dụng công nghệ thông tin
Trích yếu: tại {{tên đơn vị}}
Chữ ký: ĐẠI DIỆN ĐƠN VỊ | {{đại diện đơn vị}}
Chữ ký: THƯ KÝ | {{thư ký}}
Chữ ký: TRƯỞNG ĐOÀN | {{trưởng đoàn}}
Nơi nhận: - Đơn vị được kiểm tra;
Nơi nhận: - Lưu: VT, hồ sơ Đoàn kiểm tra.
---
> Căn cứ Quyết định số {{số quyết định}} {{ngày quyết định}} về việc thành lập Đoàn kiểm tra ({{tên đợt}});
> Căn cứ Kế hoạch số {{số kế hoạch}} {{ngày kế hoạch}} của Đoàn kiểm tra.
Hôm nay, vào lúc {{giờ bắt đầu}} {{ngày làm việc}}, tại {{địa điểm}}, Đoàn kiểm tra đã làm việc với {{tên đơn vị}}.
# I. THÀNH PHẦN
## 1. Đoàn kiểm tra
[[thành phần đoàn]]
## 2. Đơn vị được kiểm tra
[[thành phần đơn vị]]
# II. NỘI DUNG VÀ KẾT QUẢ KIỂM TRA
Số liệu tính từ ngày {{kỳ từ}} đến ngày {{kỳ đến}}, theo {{bộ tiêu chí}}.
[[kết quả kiểm tra]]
# III. KẾT QUẢ SÁT HẠCH
[[kết quả sát hạch]]
# IV. NHẬN XÉT CỦA ĐOÀN KIỂM TRA
## 1. Ưu điểm
[[ưu điểm]]
## 2. Tồn tại, hạn chế
[[tồn tại]]
# V. KIẾN NGHỊ CỦA ĐOÀN KIỂM TRA
[[kiến nghị]]
# VI. Ý KIẾN CỦA ĐƠN VỊ
{{ý kiến đơn vị}}
# VII. KẾT THÚC
Biên bản lập xong lúc {{giờ kết thúc}} cùng ngày, đã đọc lại cho các bên cùng nghe, nhất trí và ký tên, lập thành ...... bản có giá trị như nhau.
[[niêm phong]]
[[biên bản bổ sung]]
===
# PHỤ LỤC: ẢNH MINH CHỨNG
[[ảnh minh chứng]]
`.trim();
