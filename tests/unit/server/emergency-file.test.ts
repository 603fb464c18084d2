import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sealEmergencyFile } from "@/client/exam/store/emergency-file";
import type { EmergencyContent } from "@/lib/domain/attempt/emergency-file";
import { createEmergencyKey, emergencyFile } from "@/server/attempt/emergency-key";

const content: EmergencyContent = {
  attemptId: "01a213f4-20d9-7643-92c3-25900f03cfe0",
  token: "a.token",
  rows: [
    { epoch: 1, seq: 4, position: 2, value: "a" },
    { epoch: 1, seq: 5, position: 3, value: ["b", "c"] },
  ],
};

const secret = randomBytes(32);

async function aFile(key = createEmergencyKey(secret)) {
  const file = await sealEmergencyFile(key.publicKey, content);
  if (!file) throw new Error("not sealed");
  return file;
}

const open = (file: unknown, key = createEmergencyKey(secret)) =>
  key.open(emergencyFile.parse(file));

describe("an emergency file", () => {
  it("is opened by the server it was sealed to, in any of its processes", async () => {
    expect(open(await aFile())).toEqual(content);
  });

  it("shows nothing of what is in it", async () => {
    const text = JSON.stringify(await aFile());

    expect(text).not.toContain(content.attemptId);
    expect(Buffer.from((await aFile()).sealed, "base64").toString()).not.toContain("position");
  });

  it("opens nowhere else", async () => {
    expect(open(await aFile(), createEmergencyKey(randomBytes(32)))).toBeNull();
  });

  it.each(["ephemeral", "iv", "sealed"] as const)(
    "opens no more once its %s was changed",
    async (part) => {
      const file = await aFile();
      const bytes = Buffer.from(file[part], "base64");
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;

      expect(open({ ...file, [part]: bytes.toString("base64") })).toBeNull();
    },
  );

  it("is refused when it is no such file at all", () => {
    for (const file of [null, {}, { format: "other" }, "x".repeat(100)]) {
      expect(emergencyFile.safeParse(file).success).toBe(false);
    }
  });
});
