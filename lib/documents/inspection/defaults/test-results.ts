/** Kết quả sát hạch by unit. */
export const testResults = `
Tên loại: KẾT QUẢ SÁT HẠCH THEO ĐƠN VỊ
Ký hiệu: KQ-ĐKT
Khổ giấy: ngang
Trích yếu: {{tên đợt}}
Chữ ký: NGƯỜI LẬP BIỂU | {{thư ký}}
Chữ ký: TRƯỞNG ĐOÀN | {{trưởng đoàn}}
---
Điểm trung bình trên thang 10, kèm khoảng tin cậy 95%. Khoảng tin cậy cho biết con số chắc chắn đến đâu: chênh lệch nhỏ giữa hai đơn vị chưa đủ căn cứ để nói đơn vị nào hơn.
[[sát hạch các đơn vị]]
So với đợt kiểm tra trước:
[[so với đợt trước]]
`.trim();
