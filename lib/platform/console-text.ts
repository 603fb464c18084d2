import en from "@/messages/en/cli.json";
import vi from "@/messages/vi/cli.json";
import { env, EnvironmentInvalid } from "./env";

export type StartText = keyof typeof vi.start;

/** A sentence for the console, in the language of the terminal. */
export function startText(key: StartText, values: Readonly<Record<string, string | number>> = {}) {
  const text = (language() === "en" ? en : vi).start[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

function language() {
  try {
    return env().consoleLanguage;
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return "vi";
    throw error;
  }
}
