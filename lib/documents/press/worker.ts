import type { Paper } from "../paper/paper";
import type { Delivery, Order, PaperFormat } from "./order";

/** The other end of `writePaper`: papers come as messages and go back as files, one after another. */

/** Without work for so long it ends by itself. */
const idleMs = 120_000;

type Render = (paper: Paper) => Uint8Array | Promise<Uint8Array>;

// Loaded when first asked for: whoever wants PDF need not wait for the other format's library.
const makers: Record<PaperFormat, () => Promise<Render>> = {
  docx: async () => (await import("../docx/render-docx")).renderDocx,
  pdf: async () => (await import("../pdf/render-pdf")).pdfRenderer(),
};
const ready = new Map<PaperFormat, Promise<Render>>();

function rendererOf(format: PaperFormat): Promise<Render> {
  const render = ready.get(format) ?? makers[format]();
  ready.set(format, render);
  return render;
}

async function deliver({ id, paper, format }: Order): Promise<Delivery> {
  try {
    const render = await rendererOf(format);
    return { id, bytes: await render(paper) };
  } catch (error) {
    return { id, error: String((error as Error).stack ?? error) };
  }
}

let idle = setTimeout(end, idleMs);

function end() {
  process.exit(0);
}

process.on("message", (order: Order) => {
  clearTimeout(idle);
  void deliver(order).then((delivery) => {
    process.send?.(delivery);
    idle = setTimeout(end, idleMs);
  });
});
process.on("disconnect", end);
