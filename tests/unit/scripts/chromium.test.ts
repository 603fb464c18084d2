import { describe, expect, it } from "vitest";
import { findChromium, type Machine } from "@/scripts/browser/chromium";

function machine(files: string[], changes: Partial<Machine> = {}): Machine {
  return {
    named: undefined,
    own: "/own/chrome",
    exists: (path) => files.includes(path),
    ...changes,
  };
}

describe("findChromium", () => {
  it("takes the one that is named before all others", () => {
    const files = ["/my/chrome", "/own/chrome", "/usr/bin/chromium"];

    expect(findChromium(machine(files, { named: "/my/chrome" }))).toBe("/my/chrome");
  });

  it("says that the one named does not exist rather than take another", () => {
    const mistaken = machine(["/own/chrome"], { named: "/my/chrome" });

    expect(() => findChromium(mistaken)).toThrow("/my/chrome");
  });

  it.each([
    [["/own/chrome", "/usr/bin/chromium"], "/own/chrome"],
    [["/own/chrome", "/usr/bin/chromium-headless-shell"], "/own/chrome"],
    [["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"], "/usr/bin/chromium-headless-shell"],
    [["/usr/bin/google-chrome", "/usr/bin/chromium"], "/usr/bin/chromium"],
    [["/usr/bin/google-chrome", "/usr/bin/chromium-browser"], "/usr/bin/chromium-browser"],
    [["/usr/bin/google-chrome"], "/usr/bin/google-chrome"],
  ])("of %j it takes %s", (files, taken) => {
    expect(findChromium(machine(files))).toBe(taken);
  });

  it("installs Debian's where there is none and that is allowed", () => {
    const files: string[] = [];
    const install = () => void files.push("/usr/bin/chromium");

    expect(findChromium(machine(files, { install }))).toBe("/usr/bin/chromium");
  });

  it.each([undefined, () => {}])("says what to do when there is none (install: %s)", (install) => {
    const bare = machine([], install ? { install } : {});

    expect(() => findChromium(bare)).toThrow("npx playwright install chromium");
  });
});
