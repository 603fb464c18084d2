import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import type { Block, Run } from "@/lib/domain/item/content";
import { givenTo } from "@/lib/domain/item/pairs";
import type { ResponseValue } from "@/lib/domain/item/response";
import { wordsOf } from "./content";

/** The text of an item with what was chosen for its gaps in their places. */
export function filled(item: CandidateItem, value: ResponseValue): readonly Block[] {
  const { interaction, content, options, prompts = [] } = item;
  if (interaction !== "gap_match" && interaction !== "inline_choice") return content;
  const given = givenTo(value);
  const words = prompts.map(({ id }) => {
    const option = options.find((each) => each.id === given.get(id));
    return option && wordsOf(option.content);
  });
  const fill = (run: Run): Run => ({
    ...run,
    text: run.text.replace(/\((\d+)\) ____/g, (label, number: string) => {
      const chosen = words[Number(number) - 1];
      return chosen === undefined ? label : `(${number}) ${chosen}`;
    }),
  });
  return content.map((block) => {
    if (block.kind === "paragraph") return { ...block, runs: block.runs.map(fill) };
    if (block.kind === "list")
      return { ...block, items: block.items.map((runs) => runs.map(fill)) };
    return block;
  });
}
