import type { Archive } from "./open-archive";

const macro = /vnd\.ms-office\.(?:vbaProject|activeX)|macroEnabled/i;

/** Whether an office file says that one of its parts is a programme, whatever the part is called. */
export function declaresMacros({ names, read }: Archive): boolean {
  const types = names.find((name) => name.toLowerCase() === "[content_types].xml");
  const bytes = types === undefined ? null : read(types);
  return bytes !== null && macro.test(new TextDecoder().decode(bytes));
}
