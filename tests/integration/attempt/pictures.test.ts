import { createHash } from "node:crypto";
import { describe, expect } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import { aRunningAttempt, type Room, type RoomQuestion } from "./support/a-room";
import { test } from "./support/room-test";

/** A choice between a picture and words. */
function pictured(sha256: string): RoomQuestion {
  const shown = { kind: "image", blob: sha256, alt: "Màn hình" } as const;
  const options = [
    { id: "a", content: [shown], pinned: false },
    { id: "b", content: paragraphs("Không hình nào"), pinned: false },
  ];
  return {
    interaction: { type: "single_choice", shuffle: true, options },
    key: { type: "single_choice", correct: ["a"] },
  };
}

async function keptPicture({ sql }: Pick<Room, "sql">, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await sql`insert into blob (sha256, media_type, size, bytes) values (${sha256}, 'image/png', ${bytes.length}, ${bytes})`;
  await sql`insert into item_picture (sha256, width, height) values (${sha256}, 60, 40)`;
  return sha256;
}

describe("a picture of a form", () => {
  test("is given to who answers that form, to keep, and to nobody else", async ({
    api,
    makeRoom,
  }) => {
    const sha256 = createHash("sha256").update("picture one").digest("hex");
    const room = await makeRoom({ questions: [pictured(sha256)] });
    await keptPicture(room, "picture one");
    const elsewhere = await makeRoom();
    const other = await keptPicture(room, "picture of another form");
    const own = api.token(await aRunningAttempt(room, room.candidates[0]));
    const foreign = api.token(await aRunningAttempt(elsewhere, elsewhere.candidates[0]));
    const ask = (digest: string, token?: string) =>
      fetch(`${api.base}/api/v1/media/${digest}`, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });

    const given = await ask(sha256, own);

    expect(given.status).toBe(200);
    expect(await given.text()).toBe("picture one");
    expect(Object.fromEntries(given.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "private, max-age=43200, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
    const refused = [await ask(sha256), await ask(sha256, foreign), await ask(other, own)];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect((await ask(sha256.slice(1), own)).status).toBe(404);
  });
});
