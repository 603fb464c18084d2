import { describe, expect, it } from "vitest";
import type { UserId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import {
  obstacleToStimulus,
  stateAfter,
  type StimulusAct,
  stimulusActs,
} from "@/lib/domain/stimulus/acts";

const who = (role: Role) => ({
  ...{ userId: "u" as UserId, name: "u", officerId: null },
  roles: [{ role, unitId: null }],
});

function allowed(role: Role, standing: Parameters<typeof obstacleToStimulus>[2]): StimulusAct[] {
  return stimulusActs.filter((act) => obstacleToStimulus(act, who(role), standing) === null);
}

describe("obstacleToStimulus", () => {
  it("lets authors write and stop, and only reviewers put back and end what was approved", () => {
    const unread = { state: "in_use", approvedVersion: null } as const;
    const approved = { state: "in_use", approvedVersion: 1 } as const;
    const stopped = { state: "suspended", approvedVersion: 1 } as const;

    expect(allowed("author", unread)).toEqual(["save", "suspend", "end"]);
    expect(allowed("author", approved)).toEqual(["save", "suspend"]);
    expect(allowed("author", stopped)).toEqual(["save"]);
    expect(allowed("reviewer", approved)).toEqual(["suspend", "end"]);
    expect(allowed("reviewer", stopped)).toEqual(["resume", "end"]);
    expect(allowed("organiser", approved)).toEqual([]);
  });

  it("lets nobody do anything to what has ended", () => {
    const ended = { state: "ended", approvedVersion: 1 } as const;
    expect([...allowed("author", ended), ...allowed("reviewer", ended)]).toEqual([]);
    expect(obstacleToStimulus("save", who("author"), ended)).toBe("wrong_state");
  });

  it("leads where its name says", () => {
    expect(stateAfter("suspend")).toBe("suspended");
    expect(stateAfter("resume")).toBe("in_use");
    expect(stateAfter("end")).toBe("ended");
  });
});
