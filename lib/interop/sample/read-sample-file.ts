import { rejected, type Result } from "@/lib/domain/result";
import type { SampleSheet } from "@/lib/domain/sampling/sheet";
import { openReader, type ReaderProblem } from "../worker/reader";
import type { SampleProblem } from "./read-sample";

/** As large a sheet as is looked at, in bytes: many times what 20,000 officers take. */
const sampleFileLimit = 20 * 1024 * 1024;

export type SampleFileProblem = SampleProblem | ReaderProblem | { readonly code: "too_large" };

/** Reads the published sheet of a draw from a file of unknown origin, in a process of its own. */
export async function readSampleFile(
  bytes: Uint8Array,
): Promise<Result<SampleSheet, SampleFileProblem>> {
  if (bytes.byteLength > sampleFileLimit) return rejected({ code: "too_large" });
  const reader = openReader();
  try {
    const read = await reader.read("sample", bytes);
    return read.ok ? read.value : read;
  } finally {
    reader.close();
  }
}
