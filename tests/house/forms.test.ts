import { expect, test } from "vitest";
import { readFiles } from "@/scripts/house/files";
import { root } from "@/scripts/house/run";

/** Forms of their own, and why pressing them again does nothing more. */
const own = [
  // Read is read, however often.
  "app/(account)/account/notice/page.tsx",
  // The same look as before.
  "components/shell/appearance.tsx",
  // Signed out is signed out.
  "components/shell/person-panel.tsx",
  // Asks by the address, writes nothing.
  "components/scoring/ruling-form.tsx",
  "components/ui/search-box.tsx",
  "components/ui/action-form.tsx",
];

test("whatever writes is sent by the one form that is not sent twice", () => {
  const files = ["app", "components"]
    .flatMap((folder) => readFiles(root, folder))
    .filter(({ path }) => path.endsWith(".tsx"));
  const forms = files.filter(({ text }) => /<form\b/.test(text)).map(({ path }) => path);

  expect(forms.sort()).toEqual([...own].sort());
  expect(files.length).toBeGreaterThan(300);
});
