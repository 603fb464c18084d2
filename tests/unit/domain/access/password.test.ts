import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  normalisePassword,
  PASSWORD_MAX,
  PASSWORD_MIN,
  passwordProblem,
} from "@/lib/domain/access/password";

const owner = ["an.nv", "Nguyễn Văn An", "QD-0132", "14031985"];

describe("passwordProblem", () => {
  it.each([
    "chiều nay mưa trên phá Tam Giang",
    "correct horse battery staple",
    "bốn con trâu ngồi uống chè",
    "tR9!vq_Lm2#xWz8k",
    "k7mf-2pqx-9hda-t4wn",
  ])("accepts the long and unpredictable: %s", (password) => {
    expect(passwordProblem(password, owner)).toBeNull();
  });

  it.each([
    ["common words", "matkhau password admin"],
    ["words of the owner", "nguyenvanan14031985"],
    ["the owner's name with marks and a year", "Nguyễn Văn An 1985 !!!"],
    ["the staff code", "QD-0132 QD-0132 QD-0132"],
    ["digits in a row", "123456789012345"],
    ["digits going down", "98765432109876543"],
    ["rows of keys", "qwertyuiop asdfghjkl zxcvbnm"],
    ["one thing again and again", "tamtamtamtamtamtam"],
    ["a single letter", "aaaaaaaaaaaaaaaaaaaa"],
    ["the place and the year", "QuảngĐiền2026 CôngChức"],
    ["signs around nothing", "!!!!!!admin!!!!!!!"],
  ])("refuses %s", (_, password) => {
    expect(passwordProblem(password, owner)).toBe("password_common");
  });

  it("counts characters as a person does, whichever way they were typed", () => {
    const composed = "ộ".repeat(PASSWORD_MIN - 1);

    expect(passwordProblem(composed, [])).toBe("password_short");
    expect(passwordProblem(composed.normalize("NFD"), [])).toBe("password_short");
  });

  it("accepts spaces and any letters up to the longest, and says what is longer", () => {
    const longest = "một câu dài "
      .concat("xyzuvwđêô ".repeat(20))
      .slice(0, PASSWORD_MAX - 8)
      .concat("kPq7vT2w");

    expect([...longest]).toHaveLength(PASSWORD_MAX);
    expect(passwordProblem(longest, [])).toBeNull();
    expect(passwordProblem(`${longest}x`, [])).toBe("password_long");
  });

  it("refuses everything that is too short, and nothing shorter passes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: PASSWORD_MIN - 1 }), (password) => {
        expect(passwordProblem(password, owner)).toBe("password_short");
      }),
    );
  });

  it("always ends, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (password) => {
        passwordProblem(password, [password]);
      }),
    );
  });
});

describe("normalisePassword", () => {
  it("makes one of the two ways to write the same letters", () => {
    const typed = "Mật khẩu của tôi";

    expect(normalisePassword(typed.normalize("NFD"))).toBe(typed.normalize("NFC"));
  });
});
