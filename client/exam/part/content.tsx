/** @jsxImportSource preact */
import type { Block, Run } from "@/lib/domain/item/content";
import { Picture } from "./picture";

type Props = {
  readonly blocks: readonly Block[];
  /** It stands in something that is pressed as a whole: its pictures do not open. */
  readonly still?: boolean;
};

/** The text of an item: paragraphs, lists and pictures, never HTML. */
export function Content({ blocks, still = false }: Props) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} still={still} />
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

function BlockView({ block, still }: { readonly block: Block; readonly still: boolean }) {
  if (block.kind === "image") return <Picture blob={block.blob} alt={block.alt} still={still} />;
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
