import { expect, it } from "vitest";
import { readHtml } from "@/lib/interop/items/html/read-html";
import { file } from "../bytes";
import { itemsIn } from "../said";

const read = (body: string) => itemsIn(readHtml(file(`<html><body>${body}</body></html>`)));

it("reads questions and options that a browser numbers", () => {
  const text = `<ol><li>Mật khẩu nào mạnh?<ol type="A"><li>123456</li><li>Tr0ng@Tam</li></ol><p>Đáp án: B</p></li>
    <li><p>Thư lạ?</p><ol style="list-style-type: upper-alpha"><li><p>Báo lại</p></li><li>Mở</li></ol>Đáp án: A</li></ol>`;

  expect(read(text)).toEqual([
    "single_choice · Mật khẩu nào mạnh? · A 123456 | B Tr0ng@Tam · B",
    "single_choice · Thư lạ? · A Báo lại | B Mở · A",
  ]);
});

it("counts from where a list begins, and on from a number that an entry has", () => {
  const options = "<ol type=A><li>một</li><li>hai</li></ol>";
  const text = `<ol start="3"><li>Ba?${options}</li><li value="7">Bảy?${options}</li><li>Tám?${options}</li></ol>
    <p>ĐÁP ÁN</p><p>3A 7B 8A</p>`;

  expect(read(text)).toEqual([
    "single_choice · Ba? · A một | B hai · A",
    "single_choice · Bảy? · A một | B hai · B",
    "single_choice · Tám? · A một | B hai · A",
  ]);
});
