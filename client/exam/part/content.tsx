/** @jsxImportSource preact */
import type { Block, Run } from "@/lib/domain/item/content";
import { useState } from "preact/hooks";
import { useTexts } from "../text/text";

/** The text of an item: paragraphs, lists and pictures, never HTML. */
export function Content({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

/** The words of blocks in one line. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(blockWords).join(" ").replace(/\s+/g, " ").trim();
}

function blockWords(block: Block): string {
  if (block.kind === "image") return block.alt;
  const lines = block.kind === "paragraph" ? [block.runs] : block.items;
  return lines.map((runs) => runs.map(({ text }) => text).join("")).join(" ");
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === "image") return <Picture blob={block.blob} alt={block.alt} />;
  if (block.kind === "paragraph") {
    return (
      <span class="para">
        <Runs runs={block.runs} />
      </span>
    );
  }
  const items = block.items.map((runs, index) => (
    <li key={index}>
      <Runs runs={runs} />
    </li>
  ));
  return block.ordered ? <ol class="points ordered">{items}</ol> : <ul class="points">{items}</ul>;
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <RunView key={index} run={run} />
      ))}
    </>
  );
}

function RunView({ run }: { readonly run: Run }) {
  const marked = run.underline ? <u>{run.text}</u> : run.text;
  const slanted = run.italic ? <em>{marked}</em> : marked;
  return run.bold ? <strong>{slanted}</strong> : <>{slanted}</>;
}

/** A picture by its content's name; what it shows stands in its place when it cannot be had. */
function Picture({ blob, alt }: { readonly blob: string; readonly alt: string }) {
  const { t } = useTexts();
  const [missing, setMissing] = useState(false);
  if (missing) return <span class="para missing">{t("question.image_missing", { alt })}</span>;
  return (
    <img class="picture" src={`/api/v1/media/${blob}`} alt={alt} onError={() => setMissing(true)} />
  );
}
