import { parseArgs } from "node:util";
import { rejected, ok, type Result } from "@/lib/domain/result";

export type CommandLine<Name extends string> = {
  readonly path: string;
  readonly options: Readonly<Partial<Record<Name, string>>>;
};

/**
 * The file and the options of a command. Rejected with what is missing, unknown or without a value:
 * an option that is passed over in silence gives another answer than the one asked for.
 */
export function readCommandLine<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Result<CommandLine<Name>, string> {
  const string = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, string])),
    allowPositionals: true,
    strict: false,
  });
  const [path, more] = positionals;
  if (path === undefined) return rejected("FILE");
  if (more !== undefined) return rejected(more);
  const options: Partial<Record<Name, string>> = {};
  for (const [given, value] of Object.entries(values)) {
    const name = names.find((each) => each === given);
    if (name === undefined || typeof value !== "string" || value === "") {
      return rejected(`--${given}`);
    }
    options[name] = value;
  }
  return ok({ path, options });
}
