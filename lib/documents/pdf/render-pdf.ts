import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { layout } from "../paper/layout";
import type { Emblem, Paper } from "../paper/paper";
import { sheetOf, type SizedBlock } from "../paper/sheet";

const fonts = join(import.meta.dirname, "../../../content/fonts/liberation-serif");
const template = readFileSync(join(import.meta.dirname, "paper.typ"), "utf8");

/** Loads the fonts and the template once; what it returns sets one paper after another as PDF. */
export function pdfRenderer(): (paper: Paper) => Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [fonts] }],
  });
  return (paper) => {
    const sheet = { ...sheetOf(paper), layout };
    compiler.resetShadow();
    let pictures = 0;
    const asFile = <Shown extends Emblem>(shown: Shown) => {
      const file = `picture-${++pictures}.${shown.type}`;
      compiler.mapShadow(join(import.meta.dirname, file), Buffer.from(shown.data, "base64"));
      return { ...shown, data: undefined, file };
    };
    const drawable = (block: SizedBlock) => (block.kind === "picture" ? asFile(block) : block);
    const { emblem } = sheet.paper.head;
    const head = { ...sheet.paper.head, emblem: emblem && asFile(emblem) };
    const body = sheet.paper.body.map(drawable);
    const annex = sheet.paper.annex.map(drawable);
    const pdf = compiler.pdf({
      mainFileContent: template,
      inputs: { sheet: JSON.stringify({ ...sheet, paper: { ...sheet.paper, head, body, annex } }) },
    });
    // What was remembered of other papers would only pile up.
    compiler.evictCache(2);
    return pdf;
  };
}
