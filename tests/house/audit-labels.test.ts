import { describe, expect, it } from "vitest";
import { itemActs } from "@/lib/domain/bank/item-acts";
import { stimulusActs } from "@/lib/domain/stimulus/acts";
import en from "@/messages/en/audit.json";
import vi from "@/messages/vi/audit.json";
import { readFiles } from "@/scripts/house/files";
import { root } from "@/scripts/house/run";

const writers = ["lib/services", "server", "db/routines", "db/queries"].flatMap((folder) =>
  readFiles(root, folder).map(({ text }) => text),
);

function found(pattern: RegExp): string[] {
  const words = writers.flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word));
  return [...new Set(words)].filter((word) => word !== undefined);
}

/** Routines name their acts in quotes, beside no other word with a dot and a known noun. */
const acts = [
  ...found(/\bact: "([a-z_]+\.[a-z_]+)"/g),
  ...found(/'((?:attempt|candidate|demonstration)\.[a-z_]+)'/g),
  ...itemActs.map((act) => `item.${act}`),
  ...stimulusActs.map((act) => `stimulus.${act}`),
];
const subjects = found(/\bsubject: \["([a-z_]+)"/g);

function labelled(messages: typeof vi | typeof en): string[] {
  return Object.entries(messages.acts).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  );
}

describe.each([
  ["Vietnamese", vi],
  ["English", en],
] as const)("the audit log in %s", (_, messages) => {
  it("names every act that is written, and offers none that never is", () => {
    expect(labelled(messages).sort()).toEqual([...new Set(acts)].sort());
  });

  it("names everything that acts are done to", () => {
    expect(Object.keys(messages.subjects)).toEqual(expect.arrayContaining(subjects));
  });
});
