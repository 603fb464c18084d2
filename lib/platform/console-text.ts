import en from "@/messages/en/cli.json";
import vi from "@/messages/vi/cli.json";
import { env, EnvironmentInvalid } from "./env";

type Texts = typeof vi;
type Values = Readonly<Record<string, string | number>>;

export type StartText = keyof Texts["start"];
export type CommandText = keyof Texts["command"];

/** A sentence of starting and stopping, in the language of the terminal. */
export function startText(key: StartText, values: Values = {}): string {
  return fill(texts().start[key], values);
}

/** A sentence of the command line, in the language of the terminal. */
export function commandText(key: CommandText, values: Values = {}): string {
  return fill(texts().command[key], values);
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

function texts(): Texts {
  try {
    return env().consoleLanguage === "en" ? en : vi;
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return vi;
    throw error;
  }
}
