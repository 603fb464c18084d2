import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { onePress } from "@/lib/domain/press/one-press";

/** As much of an element as the rule looks at. */
class SomeElement {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  closest(selector: string) {
    return selector.split(/[ ,]+/).includes(this.name) ? this : null;
  }

  matches(selector: string) {
    return selector.split(/[ ,]+/).includes(this.name);
  }
}

class SomeLines extends SomeElement {}

/** What a page does of some presses, given by where they meet it and what they are. */
function doneBy(...presses: readonly (readonly [string, SomeElement, object])[]): boolean[] {
  const page = new EventTarget();
  onePress(page);
  const heard: Event[] = [];
  for (const kind of ["click", "keydown"]) page.addEventListener(kind, (each) => heard.push(each));
  const done = presses.map(([kind, target, facts]) => {
    const event = new Event(kind, { cancelable: true });
    const all = { clientX: 10, clientY: 10, ...facts, target };
    for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
    page.dispatchEvent(event);
    return heard.includes(event) || !event.defaultPrevented;
  });
  return done;
}

const send = new SomeElement("[type=submit]");
const button = new SomeElement("button");

describe("onePress", () => {
  beforeAll(() => {
    vi.stubGlobal("Element", SomeElement);
    vi.stubGlobal("HTMLTextAreaElement", SomeLines);
  });
  afterAll(() => vi.unstubAllGlobals());

  it("drops the second click of a button, and lets the third through", () => {
    const click = (count: number) =>
      ["click", button, { detail: count, timeStamp: count }] as const;
    expect(doneBy(click(1), click(2), click(3))).toEqual([true, false, true]);
  });

  it("drops a click on what stands where another button was", () => {
    const other = new SomeElement("button");
    const first = ["click", button, { detail: 1, timeStamp: 1 }] as const;
    expect(doneBy(first, ["click", other, { detail: 2, timeStamp: 2 }])).toEqual([true, false]);
  });

  it("keeps the second press from taking the focus", () => {
    const first = ["click", button, { detail: 1, timeStamp: 1 }] as const;
    const down = ["mousedown", button, { detail: 2, timeStamp: 2 }] as const;
    expect(doneBy(first, down)).toEqual([true, false]);
  });

  it("lets every click through that a key or a script made", () => {
    const click = ["click", send, { detail: 0 }] as const;
    expect(doneBy(click, click)).toEqual([true, true]);
  });

  it("takes a key that is held for one press, but not in a text of several lines", () => {
    const held = { key: "Enter", repeat: true };
    expect(
      doneBy(
        ["keydown", button, { ...held, repeat: false }],
        ["keydown", button, held],
        ["keydown", new SomeLines("textarea"), held],
      ),
    ).toEqual([true, false, true]);
  });
});
