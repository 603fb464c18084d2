import { commandText } from "@/lib/platform/console-text";
import { refusedInput, type Outcome } from "../../cli/outcome";
import { linesOf, progressSince } from "../lines";
import { benchPage } from "./page";

/** `page` */
export async function pageCommand([option]: readonly string[]): Promise<Outcome> {
  if (option !== undefined) {
    const message = commandText("option_invalid", { option });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  const report = await benchPage(progressSince(performance.now()));
  return { exitCode: 0, json: report, text: linesOf(report) };
}
