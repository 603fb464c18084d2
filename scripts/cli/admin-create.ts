import { parseArgs } from "node:util";
import { normaliseLogin } from "@/lib/domain/access/login";
import { commandText } from "@/lib/platform/console-text";
import { foundAdministrator } from "@/lib/services/access/found-administrator";
import { withDatabase } from "./database";
import { refusedInput, type Outcome } from "./outcome";

/** Makes the first administrator, for whoever holds the machine. */
export async function adminCreate(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: { login: { type: "string" }, name: { type: "string" } },
    strict: false,
  });
  const { login, name } = values;
  if (typeof login !== "string" || login === "") return missing("--login");
  if (typeof name !== "string" || name.trim() === "") return missing("--name");
  const made = await withDatabase((around) =>
    foundAdministrator({ ...around, actor: null }, { login, name: name.trim() }),
  );
  if (!made.ok) {
    const message = commandText(made.reason);
    return { exitCode: 1, json: { created: false, code: made.reason, message }, text: message };
  }
  const account = { login: normaliseLogin(login), password: made.value.password };
  const text = commandText("admin_created", account);
  return { exitCode: 0, json: { created: true, ...account }, text };
}

function missing(option: string): Outcome {
  const message = commandText("option_invalid", { option });
  return refusedInput([{ code: "option_invalid", message }]);
}
