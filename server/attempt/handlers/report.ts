import { z } from "zod";
import { faultReasons, faultTextLimit } from "@/lib/domain/bank/fault-report";
import type { AttemptId } from "@/lib/domain/ids";
import { reportFault } from "@/lib/services/attempt/report-fault";
import { readJson, sendBody } from "../exchange";
import { contextOf, type Handler } from "../parts";
import { Refused } from "../refused";
import { limited } from "./limited";

const faultBody = z.strictObject({
  position: z.int().min(1).max(500),
  reason: z.enum(faultReasons),
  text: z.string().max(faultTextLimit),
});

/** Keeps what a candidate finds wrong with a question. Says nothing of the question in return. */
export const report: Handler = async (parts, exchange, id) => {
  limited(parts, exchange, id);
  const sent = await readJson(exchange, faultBody);
  const attemptId = id as AttemptId;
  const result = await reportFault(contextOf(parts, exchange), { attemptId, report: sent });
  if (!result.ok) throw new Refused(404, result.reason);
  sendBody(exchange, { reported_at: result.value.toISOString() });
};
