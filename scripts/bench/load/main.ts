import { Crowd } from "./crowd";
import { Watchers } from "./watchers";
import type { Done, Order, RoomName, Tasks } from "./tasks";

// Makes the load, in a process of its own whose processor time is not the product's.

const address = process.argv[2] ?? "";
const crowds = new Map<RoomName, Crowd>();
let active: Crowd | undefined;
let watchers: Watchers | undefined;

type Act = {
  readonly [Name in keyof Tasks]: (input: Tasks[Name]["input"]) => Promise<Tasks[Name]["output"]>;
};

const act: Act = {
  arrive: async ({ name, room, withinMs }) => {
    const crowd = new Crowd(address, room);
    crowds.set(name, crowd);
    return crowd.spread(crowd.candidates, withinMs, async (candidate) => {
      await candidate.loadPage();
      return candidate.enter();
    });
  },
  start: async ({ name, withinMs }) => {
    const crowd = crowdOf(name);
    return crowd.spread(crowd.candidates, withinMs, (candidate) => candidate.start());
  },
  drive: async ({ name, connections }) => {
    crowdOf(name).drive(connections);
    return undefined;
  },
  pace: async ({ name, candidates, everyMs }) => {
    crowdOf(name).pace(candidates, everyMs);
    return undefined;
  },
  mark: async () => {
    crowdNow().mark();
    return undefined;
  },
  read: async () => crowdNow().read(),
  rest: async () => {
    await crowdNow().rest();
    return undefined;
  },
  answer: async ({ name, times, everyMs }) => crowdOf(name).answer(times, everyMs),
  submit: async ({ name, share, withinMs }) => {
    const crowd = crowdOf(name);
    const left = crowd.candidates.filter(({ submitted }) => !submitted);
    const some = left.slice(0, Math.ceil(left.length * share));
    return crowd.spread(some, withinMs, (candidate) => candidate.submit());
  },
  watch: async ({ room, watch, views, everyMs }) => {
    watchers = new Watchers(address, room, watch);
    watchers.begin(views, everyMs);
    return undefined;
  },
  unwatch: async () => {
    if (!watchers) throw new Error("nobody watches");
    return watchers.end();
  },
  told: async ({ name }) => crowdOf(name).told(),
};

function crowdOf(name: RoomName): Crowd {
  active = crowds.get(name);
  return crowdNow();
}

function crowdNow(): Crowd {
  if (!active) throw new Error("nobody has arrived");
  return active;
}

async function obey({ task, input }: Order): Promise<Done> {
  try {
    return { output: await (act[task] as (input: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    return { failure: String(error) };
  }
}

process.on("message", (order: Order) => {
  void obey(order).then((done) => process.send?.(done));
});
process.on("disconnect", () => process.exit(0));
