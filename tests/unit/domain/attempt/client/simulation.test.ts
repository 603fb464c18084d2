import { describe, expect, test } from "vitest";
import { pump } from "@/lib/domain/attempt/client/pump";
import { step } from "@/lib/domain/attempt/client/step";
import { readSaveReply } from "@/lib/domain/attempt/client/wire";
import { type ClientParts, shipped } from "./client-parts";
import { Broken, checkQuiet } from "./invariants";
import { SimulatedRoom } from "./simulated-room";

/** `SCHEDULES=100000` tries more of them; each seed is a schedule of its own. */
const schedules = Number(process.env.SCHEDULES || 20_000);

function firstBroken(parts: ClientParts, count: number): { seed: number; broken: Broken } | null {
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      const room = new SimulatedRoom(seed, parts);
      room.run();
      checkQuiet(room);
    } catch (error) {
      if (error instanceof Broken) return { seed, broken: error };
      throw error;
    }
  }
  return null;
}

describe("a candidate's page through drops, repeats, crashes, sleeps and changes of machine", () => {
  test(`keeps every promise in ${schedules} schedules`, { timeout: 30 * schedules }, () => {
    const found = firstBroken(shipped, schedules);
    expect(found && `seed ${found.seed}: ${found.broken.message}`).toBeNull();
  });
});

/** Faults that a client could have; the same schedules must find each of them. */
const mutants: Record<string, Partial<ClientParts>> = {
  "deletes answers when it sends them": {
    step: (state, event) => {
      const done = step(state, event);
      const sent = done.effects.flatMap((effect) =>
        effect.kind === "save" ? effect.items.map(({ seq }) => ({ epoch: effect.epoch, seq })) : [],
      );
      const gone = new Set(sent.map(({ epoch, seq }) => `${epoch}:${seq}`));
      return {
        state: {
          ...done.state,
          held: done.state.held.filter(({ epoch, seq }) => !gone.has(`${epoch}:${seq}`)),
        },
        effects:
          sent.length > 0
            ? [...done.effects, { kind: "forget", rows: sent, saved: [] }]
            : done.effects,
      };
    },
  },
  "takes a portal's page for an acknowledgement": {
    readSaveReply: (answer, html, seqs) =>
      html
        ? {
            kind: "saved",
            acked: seqs,
            timing: {
              epoch: 1,
              state: "in_progress",
              serverNow: 0,
              deadlineAt: null,
              remainingMs: null,
              grantedMs: null,
            },
          }
        : readSaveReply(answer),
  },
  "says saved while the request is under way": {
    statusOf: (state, position) =>
      state.held.some((row) => row.position === position && !state.inFlight?.seqs.includes(row.seq))
        ? "held"
        : "saved",
  },
  "gives a number twice after a reload": { lastSeq: () => 0 },
  "sends before the disk has it": {
    step: (state, event) => {
      const done = step(state, event);
      const eager = {
        ...done.state,
        held: done.state.held.map((row) => ({ ...row, settled: true })),
      };
      const pumped = pump(eager, event);
      return { state: pumped.state, effects: [...done.effects, ...pumped.effects] };
    },
  },
  "forgets what was never acknowledged on a lost lease": {
    step: (state, event) => {
      const done = step(state, event);
      if (!done.state.lost || state.lost) return done;
      const rows = done.state.held.map(({ epoch, seq }) => ({ epoch, seq }));
      return {
        state: { ...done.state, held: [] },
        effects: [...done.effects, { kind: "forget", rows, saved: [] }],
      };
    },
  },
};

describe("the same schedules find a client that", () => {
  test.each(Object.entries(mutants))("%s", { timeout: 60_000 }, (_, fault) => {
    expect(firstBroken({ ...shipped, ...fault }, 3_000)).not.toBeNull();
  });
});
