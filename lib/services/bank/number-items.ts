import type { Transaction } from "@/db/client";
import { selectLastCodeNumber } from "@/db/queries/items";
import { selectTopics } from "@/db/queries/topics";
import type { BankId, TopicId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";

/** The code of each new item, by its topic: the topic's and the next numbers there. The bank is locked. */
export async function numberItems(
  tx: Transaction,
  bankId: BankId,
  topicIds: readonly TopicId[],
): Promise<readonly string[]> {
  const topics = new Map((await selectTopics(tx)).map(({ id, code }) => [id, code]));
  const last = new Map<TopicId, number>();
  const codes: string[] = [];
  for (const topicId of topicIds) {
    const topic = topics.get(topicId);
    if (topic === undefined) throw new NotFound(`topic ${topicId}`);
    const prefix = `${topic}-`;
    const number = (last.get(topicId) ?? (await selectLastCodeNumber(tx, bankId, prefix))) + 1;
    last.set(topicId, number);
    codes.push(prefix + String(number).padStart(3, "0"));
  }
  return codes;
}
