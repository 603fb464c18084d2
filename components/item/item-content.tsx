import type { Block, Run } from "@/lib/domain/item/content";

/** The text of an item as it was written: paragraphs, lists, words in bold. */
export function ItemContent({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <ContentBlock key={index} block={block} />
      ))}
    </>
  );
}

function ContentBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p className="not-first:mt-2">
          <Runs runs={block.runs} />
        </p>
      );
    case "list":
      return <ContentList ordered={block.ordered} items={block.items} />;
    case "image":
      return (
        <img
          src={`/api/v1/media/${block.blob}`}
          alt={block.alt}
          className="mt-2 block max-h-[70vh] max-w-full border border-rule-strong bg-sheet"
        />
      );
  }
}

function ContentList({ ordered, items }: { ordered: boolean; items: readonly (readonly Run[])[] }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={ordered ? "mt-1 list-decimal pl-6" : "mt-1 list-disc pl-6"}>
      {items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ))}
    </List>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => <MarkedRun key={index} run={run} />);
}

function MarkedRun({ run: { text, bold, italic, underline } }: { readonly run: Run }) {
  let marked = <>{text}</>;
  if (underline) marked = <u>{marked}</u>;
  if (italic) marked = <em>{marked}</em>;
  // Inside a stem, which is bold itself, only more weight and a line tell the word apart.
  if (bold) marked = <strong className="font-bold underline decoration-2">{marked}</strong>;
  return marked;
}
