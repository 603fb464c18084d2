/** Every instant is shown as people in Viet Nam read their clocks. */
export const timeZone = "Asia/Ho_Chi_Minh";
