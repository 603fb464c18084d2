import { expect, test } from "vitest";
import { bodyName } from "@/lib/documents/paper/parts";

test.each([
  ["Ủy ban nhân dân thành phố Huế", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ"],
  ["Sở Khoa học và Công nghệ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
  ["UBND xã Quảng Điền", "UBND XÃ QUẢNG ĐIỀN"],
  ["", ""],
])("a head names %j as %j", (name, named) => {
  expect(bodyName(name)).toBe(named);
});
