import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedName } from "@/lib/domain/text/repeated-name";

describe("repeatedName", () => {
  it.each([
    ["in the outermost object", '{"a":1,"b":2,"a":3}', "a"],
    ["deep within", '{"a":[{"b":{"c":1,"c":1}}]}', "c"],
    ["spelt otherwise", '{"a":1,"\\u0061":2}', "a"],
    ["with a quotation mark in it", String.raw`{"a\"b":1,"a\"b":2}`, 'a"b'],
    ["over white space", '{"a" \n:1,\t"a"\r\n :2}', "a"],
    ["of no letters", '{"":1,"":2}', ""],
    ["that objects have by nature", '{"__proto__":1,"__proto__":2}', "__proto__"],
    ["after a value that ends in a backslash", String.raw`{"a":"\\","a":2}`, "a"],
  ])("finds a name given twice %s", (_, json, name) => {
    expect(repeatedName(json)).toBe(name);
  });

  it.each([
    ["the same name in two objects", '[{"a":1},{"a":2}]'],
    ["a name that is a value as well", '{"a":"a","b":["b","b"]}'],
    ["a name of what is inside and of what is around", '{"a":{"a":{"a":1}}}'],
    ["words that look like names", String.raw`{"a":"{\"b\":1,\"b\":2}"}`],
    ["names that objects have by nature", '{"toString":1,"constructor":2}'],
    ["a word alone", '"a"'],
  ])("takes %s for no repetition", (_, json) => {
    expect(repeatedName(json)).toBeNull();
  });

  it("finds none in what was written from values, and one wherever a member is doubled", () => {
    const member = fc.tuple(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(member), member, (value, others, [name, own]) => {
        expect(repeatedName(JSON.stringify(value))).toBeNull();
        const doubled = `${JSON.stringify(name)}:${JSON.stringify(own)}`;
        const between = others
          .map(
            ([other, one], n) => `${JSON.stringify(`${n}${name}${other}`)}:${JSON.stringify(one)},`,
          )
          .join("");
        expect(repeatedName(`[{${doubled},${between}${doubled}}]`)).toBe(name);
      }),
    );
  });

  it("reads what is nested without end", () => {
    expect(repeatedName(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toBeNull();
  });
});
