import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { bank, legalDocument, sharedSystem, topic, user } from "@/db/schema";
import type { ItemPlace, ItemWording } from "@/lib/domain/bank/item-draft";
import type { ItemId, UserId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import type { Role } from "@/lib/domain/policy/roles";
import { createItem } from "@/lib/services/bank/create-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import type { Context } from "@/lib/services/context";
import { createClockGate } from "@/lib/domain/attempt/clock-gate";

type Pools = { readonly database: Database; readonly keys: Database };

/** The context of a new person with these roles over the whole installation. */
export async function someone({ database, keys }: Pools, ...roles: Role[]): Promise<Context> {
  const login = `u${randomUUID()}`;
  const [row] = await database
    .insert(user)
    .values({ login, displayName: login, passwordHash: "x" })
    .returning({ id: user.id });
  return {
    actor: {
      userId: row?.id as UserId,
      name: login,
      officerId: null,
      roles: roles.map((role) => ({ role, unitId: null })),
    },
    now: new Date("2026-11-23T02:00:00Z"),
    db: database,
    keys,
    codeKey: Buffer.alloc(32),
    examObstacle: null,
    clock: createClockGate(),
    request: { id: randomUUID(), ip: null },
  };
}

/** A bank with two topics, a shared system, a legal document and the people around it. */
export async function aBank(pools: Pools) {
  const { database } = pools;
  const code = randomUUID().slice(0, 8);
  const [one] = await database.insert(bank).values({ code, name: "Ngân hàng" }).returning();
  const [basics, mail] = await database
    .insert(topic)
    .values([
      { code: `${code}A`, name: "Máy tính", nameEn: "Computers", position: 1 },
      { code: `${code}B`, name: "Thư công vụ", nameEn: "Mail", position: 2 },
    ])
    .returning();
  const [system] = await database
    .insert(sharedSystem)
    .values({ code: `${code}s`, name: "Thư điện tử", nameEn: "Mail", position: 1 })
    .returning();
  const [law] = await database
    .insert(legalDocument)
    .values({ number: `${code}/NĐ-CP`, title: "Nghị định" })
    .returning();
  if (!one || !basics || !mail || !system || !law) throw new Error("not inserted");
  return {
    bankId: one.id,
    basics: basics.id,
    topicCode: basics.code,
    mail: mail.id,
    system: system.id,
    law: law.id,
    author: await someone(pools, "author"),
    reviewer: await someone(pools, "reviewer"),
    organiser: await someone(pools, "organiser"),
  };
}

export type World = Awaited<ReturnType<typeof aBank>>;

export function aWording(over: Partial<ItemWording> = {}): ItemWording {
  return {
    stem: paragraphs("Việc nên làm trước tiên khi nhận thư lạ là gì?"),
    interaction: {
      type: "single_choice",
      options: ["Mở tệp đính kèm", "Gọi điện xác minh", "Chuyển tiếp cho phòng"].map(
        (text, index) => ({
          id: ["A", "B", "C"][index] ?? "",
          content: paragraphs(text),
          pinned: false,
        }),
      ),
      shuffle: true,
    },
    key: { type: "single_choice", correct: ["B"] },
    explanation: paragraphs("Xác minh qua kênh khác."),
    misconceptions: { A: "Tin vào tệp đính kèm" },
    source: "Biên soạn",
    legalBases: [],
    ...over,
  };
}

export function aPlace({ basics }: World, over: Partial<ItemPlace> = {}): ItemPlace {
  return { topicId: basics, sharedSystemId: null, level: "NB", needsCheck: false, ...over };
}

type Making = { wording?: Partial<ItemWording>; place?: Partial<ItemPlace> };

/** A draft of the world's author. */
export async function aDraft(world: World, { wording, place }: Making = {}): Promise<ItemId> {
  const made = await createItem(world.author, {
    bankId: world.bankId,
    wording: aWording(wording),
    place: aPlace(world, place),
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** An item that the world's reviewer has approved in its first version. */
export async function anApprovedItem(world: World, making: Making = {}): Promise<ItemId> {
  const itemId = await aDraft(world, making);
  await moveItem(world.author, { itemId, move: "submit" });
  const review = { itemId, version: 1, verdict: "approved", comment: "" } as const;
  const reviewed = await reviewItem(world.reviewer, review);
  if (!reviewed.ok) throw new Error(reviewed.reason);
  return itemId;
}
