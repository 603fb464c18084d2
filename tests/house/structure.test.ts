import { describe, expect, it } from "vitest";
import type { Problem, SourceFile } from "@/scripts/house/files";
import { checkLeftovers } from "@/scripts/house/leftovers";
import {
  absentPlatforms,
  checkLockFile,
  completed,
  type LockFile,
} from "@/scripts/house/lock-file";
import { checkMirror } from "@/scripts/house/mirror";
import { checkNames } from "@/scripts/house/names";

const file = (path: string, text = ""): SourceFile => ({ path, text });

describe("names", () => {
  it.each([
    ["lib/domain/sitting/openSitting.ts", "kebab-case"],
    ["components/item/ItemEditor.tsx", "kebab-case"],
    ["lib/domain/Sitting/open.ts", "kebab-case"],
    ["lib/domain/sitting/open_sitting.ts", "kebab-case"],
    ["lib/[sittingId]/open.ts", "kebab-case"],
    ["lib/utils.ts", "drawer"],
    ["lib/services/helpers/dates.ts", "drawer"],
    ["components/common/button.tsx", "drawer"],
    ["lib/domain/types.ts", "drawer"],
    ["components/ui/index.ts", "barrel"],
    ["utilities/dates.ts", "no layer"],
    ["src/app/page.tsx", "no layer"],
  ])("refuses %s", (path, why) => {
    expect(checkNames([file(path)]).join()).toContain(why);
  });

  it("lets pass what Next demands, the one barrel, and files at the top", () => {
    const paths = [
      ...["app/(author)/bank/[itemId]/page.tsx", "app/api/auth/[...nextauth]/route.ts"],
      ...["db/schema/index.ts", "db/migrations/0001_first.sql", "messages/vi/common.json"],
      ...["lib/domain/sitting/open-sitting.ts", "tests/unit/domain/ids.test.ts"],
      ...["next.config.js", "README.md", ".ci/run", "docs/decisions/0001-processes.md"],
    ];

    expect(checkNames(paths.map((path) => file(path)))).toEqual([]);
  });
});

describe("leftovers", () => {
  // Put together, so that this file is not one of them.
  const call = (...parts: string[]) => `${parts.join(".")}("x", () => {});`;
  const off = ["oxlint", "disable", "next", "line"].join("-");

  it.each([
    ["tests/unit/a.test.ts", call("it", "only")],
    ["tests/unit/a.test.ts", call("describe", "concurrent", "only")],
    ["tests/e2e/a.spec.ts", call("test", "skip")],
    ["tests/e2e/a.spec.ts", call("test", "fixme")],
    ["lib/domain/a.ts", `// ${["TO", "DO"].join("")}: later`],
    ["docs/architecture.md", ["FIX", "ME"].join("")],
    ["lib/domain/a.ts", `// ${off} complexity`],
    ["db/routines/10-a.sql", "select now() into t;"],
    ["db/routines/10-a.sql", "at timestamptz default CURRENT_TIMESTAMP"],
  ])("in %s are refused: %s", (path, line) => {
    expect(checkLeftovers([file(path, `fine\n${line}\n`)])).toEqual([
      expect.stringContaining(`${path}:2: `),
    ]);
  });

  it.each([
    ["tests/unit/a.test.ts", "describe.runIf(asRoot)(title, body);"],
    ["lib/domain/a.ts", `// ${off} complexity -- one total table`],
    ["db/routines/10-a.sql", "select clock_timestamp() into t; -- now"],
    ["db/routines/10-a.sql", "-- now() stands still"],
  ])("are told from what may stay in %s: %s", (path, line) => {
    expect(checkLeftovers([file(path, line)])).toEqual([]);
  });
});

describe("the mirror of the domain", () => {
  const rule = file("lib/domain/sitting/late.ts", "export function isLate() {}");
  const importing = (path: string, module: string) =>
    file(path, `import { isLate } from "@/${module}";`);

  it("refuses a function that no test of its folder reaches", () => {
    const elsewhere = importing("tests/unit/domain/unit/late.test.ts", "lib/domain/sitting/late");
    const files = [rule, file("lib/domain/unit/a.ts"), elsewhere];

    expect(checkMirror(files)).toEqual([
      "lib/domain/sitting/late.ts: no test in tests/unit/domain/sitting/ reaches it",
    ]);
  });

  it("refuses a test of a folder that is not there", () => {
    const files = [file("tests/unit/domain/seating/late.test.ts")];

    expect(checkMirror(files)).toEqual([
      "tests/unit/domain/seating/late.test.ts: there is no lib/domain/seating",
    ]);
  });

  it("lets pass what a test reaches by itself or through another file", () => {
    const door = file("lib/domain/sitting/door.ts", 'import { isLate } from "./late";');
    const test = importing("tests/unit/domain/sitting/door.test.ts", "lib/domain/sitting/door");

    expect(checkMirror([rule, door, test])).toEqual([]);
  });
});

describe("the lock file", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/tool": {
        version: "1.0.0",
        dev: true,
        optionalDependencies: { "@tool/linux-x64-gnu": "1.0.0", "@tool/win32-arm64": "1.0.0" },
      },
      "node_modules/tool/node_modules/@tool/linux-x64-gnu": { version: "1.0.0" },
    },
  } satisfies LockFile;
  const check = (value: LockFile): Problem[] => checkLockFile(JSON.stringify(value));

  it("is refused when it lacks a platform", () => {
    expect(check(lock)).toEqual([expect.stringContaining("lacks @tool/win32-arm64")]);
  });

  it("is completed with what installers need to know, and then passes", () => {
    const whole = completed(lock);

    expect(whole.packages["node_modules/@tool/win32-arm64"]).toEqual({
      version: "1.0.0",
      cpu: ["arm64"],
      os: ["win32"],
      dev: true,
      optional: true,
    });
    expect(check(whole)).toEqual([]);
    expect(absentPlatforms(whole)).toEqual([]);
  });
});
