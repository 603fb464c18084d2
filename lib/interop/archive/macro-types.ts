import type { Archive } from "./open-archive";

const macro = /vnd\.ms-office\.(?:vbaProject|activeX)|macroEnabled/i;

const started = /relationships\/(?:vbaProject|wordVbaData|xlMacrosheet|activeXControlBinary)"/i;

/** Whether an office file says that one of its parts is a programme, whatever the part is called. */
export function declaresMacros({ names, read }: Archive): boolean {
  const says = (name: string, pattern: RegExp) => {
    const bytes = read(name);
    return bytes !== null && pattern.test(new TextDecoder().decode(bytes));
  };
  return names.some((name) => {
    if (name.toLowerCase() === "[content_types].xml") return says(name, macro);
    return /\.rels$/i.test(name) && says(name, started);
  });
}
