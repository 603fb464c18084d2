import { chromium } from "@playwright/test";
import { chromiumPath } from "@/scripts/browser/chromium";
import { type Product, startProduct } from "../product";
import { fillRooms } from "../room/fill-rooms";
import type { Room } from "../room/room";
import { type Visit, visits } from "./visit";
import { openWire } from "./wire";

/** Bytes on the wire, heads included; times on a slow machine behind a slow line. */
export type PageReport = {
  readonly cold: Visit;
  readonly warm: Visit;
};

type Progress = (step: string) => void;

/** Measures what the test page costs the browser that opens it. */
export async function benchPage(progress: Progress): Promise<PageReport> {
  progress("start the product");
  const product = await startProduct();
  try {
    progress("fill the room");
    const { day } = await fillRooms(product, { steady: 1, day: 4 });
    return await measure(product, day, progress);
  } finally {
    await product.stop();
  }
}

async function measure(product: Product, room: Room, progress: Progress): Promise<PageReport> {
  const wire = await openWire(product.port);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: false,
    args: ["--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    const [one, two, three, four] = room.slips;
    if (!one || !two || !three || !four) throw new Error("the room has too few candidates");
    const place = { browser, wire, sittingId: room.sittingId };
    progress("count bytes");
    const counted = await visits({ ...place, slow: false }, [one, two]);
    progress("take times");
    const timed = await visits({ ...place, slow: true }, [three, four]);
    return { cold: join(counted.cold, timed.cold), warm: join(counted.warm, timed.warm) };
  } finally {
    await browser.close();
    wire.close();
  }
}

/** Bytes of the one, whose line lets everything finish; times of the other. */
function join({ bytes, picture_bytes, requests }: Visit, timed: Visit): Visit {
  return { ...timed, bytes, picture_bytes, requests };
}
