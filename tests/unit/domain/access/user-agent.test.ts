import { describe, expect, it } from "vitest";
import { describeAgent } from "@/lib/domain/access/user-agent";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("describeAgent", () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 6.1; Win64; x64) ${webkit} Chrome/109.0.0.0 Safari/537.36`,
      { browser: "Chrome 109", system: "Windows 7" },
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
      { browser: "Edge 140", system: "Windows" },
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} coc_coc_browser/118.0.182 Chrome/112.0 Safari/537.36`,
      { browser: "Cốc Cốc 118", system: "Windows" },
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
      { browser: "Firefox 128", system: "Linux" },
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Mobile Safari/604.1",
      { browser: "Safari 17", system: "iOS" },
    ],
  ])("knows %s", (agent, described) => {
    expect(describeAgent(agent)).toEqual(described);
  });

  it("says nothing about what it does not know", () => {
    expect(describeAgent("curl/8.0")).toEqual({ browser: null, system: null });
    expect(describeAgent(null)).toEqual({ browser: null, system: null });
  });
});
