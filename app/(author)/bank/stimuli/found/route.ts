import { z } from "zod";
import type { BankId } from "@/lib/domain/ids";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
import { requestContext } from "@/lib/platform/request-context";
import { findStimuli } from "@/lib/services/stimulus/find-stimuli";

const asked = z.object({
  bank: z.uuid().transform((id) => id as BankId),
  q: z.string().max(200).catch(""),
});

/** `?bank=…&q=…`: the stimuli that the author of an item can put it on, with what they say. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return refusedAnswer("unreadable", 400);
  const { bank: bankId, q: search } = query.data;
  return privateAnswer({ stimuli: await findStimuli(ctx, { bankId, search }) }, 200);
}
