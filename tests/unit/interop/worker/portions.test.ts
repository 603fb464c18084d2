import { expect, it } from "vitest";
import { FileLost, openSourcedItems } from "@/lib/interop/items/read-sourced-items";

const count = 600;
const text = Array.from({ length: count }, (_, index) => `::c${index}::Một? {T}`).join("\n\n");

async function opened() {
  const read = await openSourcedItems({ name: "x", bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

it("hands a large file over in portions, every item once and in order", async () => {
  const file = await opened();
  const sizes: number[] = [];
  const refs: string[] = [];
  for await (const portion of file.portions()) {
    sizes.push(portion.length);
    refs.push(...portion.map(({ item }) => item.ref));
  }
  file.close();

  expect(file.found).toBe(count);
  expect(Math.max(...sizes)).toBeLessThan(count);
  expect(refs).toEqual(Array.from({ length: count }, (_, index) => `c${index}`));
});

it("says so where the process that holds a file ends before all is handed over", async () => {
  const file = await opened();
  const portions = file.portions();
  await portions.next();
  file.close();

  await expect(portions.next()).rejects.toThrow(FileLost);
});
