import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { openArchive } from "@/lib/interop/archive/open-archive";

const text = (words: string) => new TextEncoder().encode(words);

const problemOf = (bytes: Uint8Array) => {
  const opened = openArchive(bytes);
  return opened.ok ? null : opened.reason;
};

/** Overwrites the number of four bytes that lies `offset` behind a heading. */
function patched(bytes: Uint8Array, head: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === head) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const directoryEntry = 0x02014b50;

test("reads stored and packed files by their names", () => {
  const opened = openArchive(
    zipSync({ "a.txt": [text("một"), { level: 0 }], "b/hai & ba.txt": text("hai ".repeat(50)) }),
  );

  expect(opened.ok && opened.value.names).toEqual(["a.txt", "b/hai & ba.txt"]);
  const read = (name: string) => (opened.ok ? opened.value.read(name) : null);
  expect(new TextDecoder().decode(read("a.txt") ?? undefined)).toBe("một");
  expect(new TextDecoder().decode(read("b/hai & ba.txt") ?? undefined)).toBe("hai ".repeat(50));
  expect(read("c.txt")).toBeNull();
});

test.each(["../a.txt", "/a.txt", "C:/a.txt", "a/../../b.txt", "a\\b.txt"])(
  "refuses a name that leads out: %s",
  (name) => {
    expect(problemOf(zipSync({ [name]: text("x") }))).toBe("unsafe_archive");
  },
);

test("refuses two parts of one name, which readers read differently", () => {
  expect(problemOf(zipSync({ "a.xml": text("x"), "A.xml": text("y") }))).toBe("unsafe_archive");
});

test("refuses a part that unpacks to far more than it takes", () => {
  expect(problemOf(zipSync({ "a.xml": new Uint8Array(5_000_000) }))).toBe("archive_too_large");
});

test("refuses parts with a password", () => {
  const plain = zipSync({ "a.xml": text("x") });

  expect(problemOf(patched(plain, directoryEntry, 6, 0x00010014))).toBe("encrypted_archive");
});

test("refuses an archive that is cut off, and what is none", () => {
  const whole = zipSync({ "a.xml": text("x".repeat(500)) });

  expect(problemOf(whole.slice(0, -10))).toBe("damaged_archive");
  expect(problemOf(text("<quiz/>"))).toBe("not_archive");
});

test("does not hand out a part that is longer than the directory says", () => {
  const lying = patched(zipSync({ "a.xml": text("x".repeat(5000)) }), directoryEntry, 24, 10);
  const opened = openArchive(lying);

  expect(opened.ok && opened.value.read("a.xml")).toBeNull();
});

test("does not hand out a part whose checksum or heading is wrong", () => {
  const whole = zipSync({ "b.xml": text("y".repeat(50)) });
  const opened = [patched(whole, directoryEntry, 16, 1), patched(whole, directoryEntry, 42, 7)].map(
    (bytes) => openArchive(bytes),
  );

  expect(opened.map((archive) => archive.ok && archive.value.read("b.xml"))).toEqual([null, null]);
});

test("refuses parts that lie in one place, and two archives in one", () => {
  const whole = zipSync({ "a.xml": text("x"), "b.xml": text("y".repeat(50)) });

  expect(problemOf(patched(whole, directoryEntry, 42, 0))).toBe("unsafe_archive");
  expect(problemOf(new Uint8Array([...whole, ...whole]))).toBe("unsafe_archive");
});

test("opens a package of as many questions as one import takes, each a file of its own", () => {
  const files = Array.from({ length: 20_001 }, (_, at) => [`items/${at}.xml`, text("x")] as const);
  const opened = openArchive(zipSync(Object.fromEntries(files), { level: 0 }));

  expect(opened.ok && opened.value.names).toHaveLength(20_001);
});
