import { type RegisterKind, registerFileLimit } from "@/lib/domain/register/kinds";
import { rejected, type Result } from "@/lib/domain/result";
import { openReader, type ReaderProblem } from "../worker/reader";
import type { RegisterFile, RegisterProblem } from "./read-register";

export type RegisterFileProblem = RegisterProblem | ReaderProblem | { readonly code: "too_large" };

/** Reads a list of units or officers in an Excel file of unknown origin, in a process of its own. */
export async function readRegisterFile(
  bytes: Uint8Array,
  kind: RegisterKind,
): Promise<Result<RegisterFile, RegisterFileProblem>> {
  if (bytes.byteLength > registerFileLimit) return rejected({ code: "too_large" });
  const reader = openReader();
  try {
    const read = await reader.read("register", { bytes, kind });
    return read.ok ? read.value : read;
  } finally {
    reader.close();
  }
}
