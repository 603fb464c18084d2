/** Biên bản phúc tra at one unit. */
export const recheck = `
Tên loại: BIÊN BẢN
Ký hiệu: BB-ĐKT
Trích yếu: Phúc tra việc khắc phục sau kiểm tra ứng dụng công nghệ thông tin
Trích yếu: tại {{tên đơn vị}}
Chữ ký: ĐẠI DIỆN ĐƠN VỊ | {{đại diện đơn vị}}
Chữ ký: THƯ KÝ | {{thư ký}}
Chữ ký: TRƯỞNG ĐOÀN | {{trưởng đoàn}}
Nơi nhận: - Đơn vị được phúc tra;
Nơi nhận: - Lưu: VT, hồ sơ Đoàn kiểm tra.
---
> Căn cứ Quyết định số {{số quyết định}} {{ngày quyết định}} về việc thành lập Đoàn kiểm tra ({{tên đợt}});
> Căn cứ Thông báo số {{số thông báo kết luận}} {{ngày thông báo kết luận}} kết luận kiểm tra tại {{tên đơn vị}}.
Hôm nay, vào lúc ...... giờ ...... phút {{ngày văn bản}}, tại {{địa điểm}}, Đoàn kiểm tra phúc tra việc khắc phục của đơn vị.
# I. THÀNH PHẦN
## 1. Đoàn kiểm tra
[[thành phần đoàn]]
## 2. Đơn vị được phúc tra
[[thành phần đơn vị]]
# II. KẾT QUẢ KHẮC PHỤC
[[kết quả khắc phục]]
# III. KẾT LUẬN
.....
.....
Biên bản lập xong lúc ...... giờ ...... phút cùng ngày, đã đọc lại cho các bên cùng nghe, nhất trí và ký tên, lập thành ...... bản.
===
# PHỤ LỤC: ẢNH MINH CHỨNG
[[ảnh minh chứng]]
`.trim();
