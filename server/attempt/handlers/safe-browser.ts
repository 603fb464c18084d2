import { selectBrowserConfig } from "@/db/queries/attempt-entrance";
import type { SittingId } from "@/lib/domain/ids";
import { sendText } from "../exchange";
import type { Handler } from "../parts";
import { Refused } from "../refused";

/** The file with which Safe Exam Browser opens a sitting: for anybody, since it opens nothing else. */
export const safeBrowserFile: Handler = async ({ sql }, exchange, id) => {
  const config = await selectBrowserConfig(sql, id as SittingId);
  if (config === undefined) throw new Refused(404, "unknown");
  sendText(exchange, 200, config, {
    "Content-Type": "application/seb",
    "Content-Disposition": 'attachment; filename="sat-hach.seb"',
  });
};
