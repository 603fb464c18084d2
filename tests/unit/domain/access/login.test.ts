import { describe, expect, it } from "vitest";
import { isLogin, normaliseLogin } from "@/lib/domain/access/login";

describe("normaliseLogin", () => {
  it.each([" An.NV ", "an.nv", "ＡＮ．ＮＶ"])("reads %j as the same login", (typed) => {
    expect(normaliseLogin(typed)).toBe("an.nv");
  });
});

describe("isLogin", () => {
  it.each(["an.nv", "an_nv-2", "team_leader", "an.nv@hue.gov.vn", "0132"])(
    "accepts %s",
    (login) => {
      expect(isLogin(login)).toBe(true);
    },
  );

  it.each(["", "an", ".an", "an nv", "ân.nv", "An.nv", "a".repeat(65), "an/nv", "<an>"])(
    "refuses %j",
    (login) => {
      expect(isLogin(login)).toBe(false);
    },
  );
});
