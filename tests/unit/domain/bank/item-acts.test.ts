import { describe, expect, it } from "vitest";
import { itemActs, type ItemStanding, obstacleTo } from "@/lib/domain/bank/item-acts";
import type { UserId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";

const someone = (userId: string, ...roles: Role[]): Actor => ({
  userId: userId as UserId,
  name: userId,
  officerId: null,
  roles: roles.map((role) => ({ role, unitId: null })),
});
const author = someone("oanh", "author");
const reviewer = someone("binh", "reviewer");
const both = someone("oanh", "author", "reviewer");

const standing = (over: Partial<ItemStanding>): ItemStanding => ({
  state: "draft",
  approvedVersion: null,
  approvedAuthorId: null,
  lacksKey: false,
  practiceSince: null,
  authors: new Set(["oanh" as UserId]),
  ...over,
});
const possible = (actor: Actor, item: ItemStanding) =>
  itemActs.filter((act) => obstacleTo(act, actor, item) === null);

describe("obstacleTo", () => {
  it("lets nobody send for review, or approve, what has no key", () => {
    const draft = standing({ lacksKey: true });
    const inReview = standing({ lacksKey: true, state: "in_review" });

    expect(obstacleTo("submit", author, draft)).toBe("no_key");
    expect(obstacleTo("save", author, draft)).toBeNull();
    expect(obstacleTo("approve", reviewer, inReview)).toBe("no_key");
    expect(obstacleTo("return", reviewer, inReview)).toBeNull();
  });

  it.each([
    ["author", author, standing({}), ["save", "submit", "retire", "tag"]],
    ["author", author, standing({ state: "in_review" }), ["withdraw", "retire", "tag"]],
    ["reviewer", reviewer, standing({ state: "in_review" }), ["approve", "return", "retire"]],
    [
      "author",
      author,
      standing({ state: "approved", approvedVersion: 1 }),
      ["save", "suspend", "tag"],
    ],
    [
      "reviewer",
      reviewer,
      standing({ state: "approved", approvedVersion: 1 }),
      ["suspend", "retire", "open_practice", "confirm_basis", "recheck"],
    ],
    [
      "reviewer",
      reviewer,
      standing({ state: "approved", approvedVersion: 1, practiceSince: new Date() }),
      ["suspend", "retire", "confirm_basis", "recheck"],
    ],
    [
      "reviewer",
      reviewer,
      standing({ state: "draft", approvedVersion: 1 }),
      ["suspend", "retire", "open_practice", "confirm_basis", "recheck"],
    ],
    [
      "reviewer",
      reviewer,
      standing({ state: "suspended", approvedVersion: 1 }),
      ["resume", "retire", "confirm_basis", "recheck"],
    ],
    ["author", author, standing({ approvedVersion: 1 }), ["save", "submit", "suspend", "tag"]],
    ["reviewer", reviewer, standing({ state: "retired", approvedVersion: 1 }), []],
    ["leader", someone("x", "leader", "organiser", "administrator"), standing({}), []],
  ] as const)("%s may do just what the state allows", (_, actor, item, acts) => {
    expect(possible(actor, item)).toEqual(acts);
  });

  it("keeps a reviewer from what they wrote at, however many wrote after them", () => {
    const item = standing({ state: "in_review", authors: new Set(["oanh", "binh"] as UserId[]) });

    expect(obstacleTo("approve", both, item)).toBe("own_item");
    expect(obstacleTo("return", reviewer, item)).toBe("own_item");
  });

  it("lets nobody confirm the version they wrote themselves", () => {
    const approved = standing({ state: "approved", approvedVersion: 1 });
    const own = { ...approved, approvedAuthorId: both.userId };

    expect(obstacleTo("confirm_basis", both, own)).toBe("own_item");
    expect(obstacleTo("confirm_basis", reviewer, own)).toBeNull();
    expect(obstacleTo("recheck", both, own)).toBe("own_item");
    expect(obstacleTo("recheck", reviewer, own)).toBeNull();
  });
});
