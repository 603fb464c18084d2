import { commandText } from "@/lib/platform/console-text";
import { compareTallies, recountAnswers } from "@/lib/services/bank/recount-answers";
import { withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

/**
 * `items statistics --recount`: counts all released answers anew. `items statistics --check`: says
 * whether what the product has counted attempt by attempt is the same, to the last digit.
 */
export async function itemsStatistics(args: readonly string[]): Promise<Outcome> {
  const [option] = args;
  if (args.length !== 1 || (option !== "--recount" && option !== "--check")) {
    const message = commandText("option_invalid", { option: "--recount | --check" });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  return withDatabase(({ keys }) => (option === "--check" ? check({ keys }) : recount({ keys })));
}

type Keys = Parameters<typeof recountAnswers>[0];

async function recount(ctx: Keys): Promise<Outcome> {
  const counted = await recountAnswers(ctx);
  return { exitCode: 0, json: counted, text: commandText("statistics_recounted", counted) };
}

async function check(ctx: Keys): Promise<Outcome> {
  const { differing, ...counted } = await compareTallies(ctx);
  const same = differing.length === 0;
  const json = {
    ...{ ...counted, same },
    differing: differing.map(({ itemVersionId, testId }) => ({
      item_version: itemVersionId,
      test: testId,
    })),
  };
  const words = { ...counted, differing: differing.length };
  const text = commandText(same ? "statistics_same" : "statistics_differ", words);
  return { exitCode: same ? 0 : 1, json, text };
}
