import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configKey, requestHash } from "@/lib/domain/safe-browser/config-key";
import { data, dict, flag, list, whole, words } from "@/lib/domain/safe-browser/plist";
import { readPlist } from "@/lib/domain/safe-browser/read-plist";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describe("configKey", () => {
  it("is over the settings as JSON without white space, keys in order whatever their case", () => {
    const settings = dict({
      URLFilterRules: list([]),
      startURL: words("https://thi.example/"),
      allowWLAN: flag(true),
      allowWlan: flag(false),
      browserWindowWebView: whole(3),
      examKeySalt: data("AAEC"),
    });

    expect(configKey(settings)).toBe(
      sha(
        '{"allowWlan":false,"allowWLAN":true,"browserWindowWebView":3,"examKeySalt":"AAEC",' +
          '"startURL":"https://thi.example/","URLFilterRules":[]}',
      ),
    );
  });

  it("orders F1, F10, F2 and dictionaries within lists", () => {
    const keys = dict({ enableF2: flag(true), enableF10: flag(true), enableF1: flag(true) });

    expect(configKey(dict({ rules: list([keys]) }))).toBe(
      sha('{"rules":[{"enableF1":true,"enableF10":true,"enableF2":true}]}'),
    );
  });

  it("leaves out the version of its maker and empty dictionaries, and escapes nothing", () => {
    const settings = dict({
      originatorVersion: words("any"),
      proxies: dict({}),
      path: words('C:\\a/"b"'),
      empty: words(""),
    });

    expect(configKey(settings)).toBe(sha('{"empty":"","path":"C:\\a/"b""}'));
  });
});

describe("requestHash", () => {
  it("is over the address with its query and without its fragment, then the key", () => {
    expect(requestHash("https://thi.example/a?b=1#c", "ff")).toBe(
      sha("https://thi.example/a?b=1ff"),
    );
  });
});

// A file and what another implementation computes for it, one that agrees with the browser's own
// test files. Not part of this repository: SEB_VECTORS says where it lies.
const folder = process.env.SEB_VECTORS ?? "";
describe.runIf(existsSync(join(folder, "own.seb")))("the vector of SEB_VECTORS", () => {
  it("has the key and the hashes that were measured", () => {
    const read = readPlist(readFileSync(join(folder, "own.seb"), "utf8"));
    if (!read.ok) throw new Error(read.reason);
    const key = configKey(read.value);

    expect(key).toBe("4db1bb7ef4c40bc84dfec3d7da2026b02737a18d8bf9cba8b613a2e791625a21");
    expect(requestHash("https://thi.example.gov.vn/api/attempts/7f3a/save", key)).toBe(
      "67a4395853d4cafa92b7d3251bb4471b2f2a1809ff762529ef8234f7e6405a5c",
    );
    expect(requestHash("https://thi.example.gov.vn/", key)).toBe(
      "d232f9bb6e5b2891375af4b2ba4d170988c19a3987aa4a90d0c794dad6e05e94",
    );
  });
});
