import type { FileKind } from "@/lib/domain/item/file-answer";
import { evidenceTypes, kindOf } from "@/lib/interop/evidence/kind-of";

/** What a file is by its content, among the kinds asked for; undefined when it is none of them. */
export function answerFileType(bytes: Uint8Array, kinds: readonly FileKind[]): string | undefined {
  const kind = kindOf(bytes);
  const taken = kinds.find((each) => each === kind);
  return taken && evidenceTypes[taken];
}
