import { expect, test } from "vitest";
import { contentDisposition } from "@/lib/platform/attachment";

test.each([
  [
    "Biên bản ca thi Ca 1.pdf",
    "attachment; filename=\"bien-ban-ca-thi-ca-1.pdf\"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20ca%20thi%20Ca%201.pdf",
  ],
  [
    'Ca "2"; (chiều) 24/11\r\nSet-Cookie: x.docx',
    "attachment; filename=\"ca-2-chieu-24-11-set-cookie-x.docx\"; filename*=UTF-8''Ca%202%20%3B%20%28chi%E1%BB%81u%29%2024%2011%20Set-Cookie%20x.docx",
  ],
])("saves %j under a name that every system takes", (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});

test("cuts a name that no folder would hold", () => {
  const header = contentDisposition(`${"á".repeat(500)}.pdf`);

  expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(`${"á".repeat(120)}.pdf`);
});
