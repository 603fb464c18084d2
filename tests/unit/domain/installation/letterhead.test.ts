import { expect, test } from "vitest";
import { letterheadOf } from "@/lib/domain/installation/installation";

const department = {
  parentBody: "Ủy ban nhân dân thành phố Huế",
  ownBody: "Sở Khoa học và Công nghệ",
};
const named = (issuingBody: string, issuingParent = "") => ({ issuingBody, issuingParent });

test("papers of a campaign that names no body are headed by the installation's own", () => {
  expect(letterheadOf(department, named(""))).toEqual(department);
  expect(letterheadOf(department, named("", "Bộ Nội vụ"))).toEqual(department);
});

test("papers of a campaign that names a body are headed by it and by what stands above it, or nothing", () => {
  const district = "Ủy ban nhân dân huyện Quảng Điền";
  expect(letterheadOf(department, named(district))).toEqual({ parentBody: "", ownBody: district });
  expect(letterheadOf(department, named("Phòng Nội vụ", district))).toEqual({
    parentBody: district,
    ownBody: "Phòng Nội vụ",
  });
});
