import { expect, test } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import { titleFor } from "@/lib/domain/stimulus/of-file";
import { longestStimulusTitle } from "@/lib/domain/stimulus/wording";

test("a text of a file is named by its title, else by its first words", () => {
  const content = paragraphs("Thư mời họp\nKính gửi các phòng");
  const long = paragraphs("Kính gửi ".repeat(40));

  expect(titleFor({ title: " Thư mời ", content })).toBe("Thư mời");
  expect(titleFor({ title: "x".repeat(900), content })).toHaveLength(longestStimulusTitle);
  expect(titleFor({ title: "", content })).toBe("Thư mời họp");
  expect(titleFor({ title: "Đọc đoạn văn sau", content })).toBe("Thư mời họp");
  expect(titleFor({ title: "Quan sát hình sau", content: [] })).toBe("Quan sát hình sau");
  expect(titleFor({ title: "Read the following text", content })).toBe("Thư mời họp");
  expect(titleFor({ title: "", content: long })).toMatch(/^(Kính gửi )+Kính…$|^(Kính gửi ?)+…$/);
});
