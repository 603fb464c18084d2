import { readFile } from "node:fs/promises";
import { parsePaperDigest, spacedDigest } from "@/lib/domain/signing/paper-digest";
import { isObject } from "@/lib/domain/signing/sealed-record";
import {
  type Difference,
  type NotSealedFile,
  readSealedFile,
  type SealedFile,
  verifySealedFile,
} from "@/lib/domain/signing/verify-file";
import { commandText } from "@/lib/platform/console-text";
import { readCommandLine } from "./command-line";
import { refusedInput, type Outcome } from "./outcome";

/**
 * `record verify FILE [--digest TEXT]`: whether a file of a sealed record is what was sealed, without
 * a database. `--digest` takes what stands on a paper, typed from it or scanned from its QR code.
 */
export async function recordVerify(args: readonly string[]): Promise<Outcome> {
  const line = readCommandLine(args, ["digest"]);
  if (!line.ok) return refused("option_invalid", { option: line.reason });
  const {
    path,
    options: { digest },
  } = line.value;
  const onPaper = digest === undefined ? null : parsePaperDigest(digest);
  if (digest !== undefined && onPaper === null) return refused("digest_invalid");
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refused("file_missing", { path });
  // Without the mark at the beginning that editors put there.
  const read = readSealedFile(new TextDecoder().decode(bytes));
  if (!read.ok) return refusedFile(read.reason, path);
  return outcomeOf(read.value, onPaper);
}

function refusedFile(reason: NotSealedFile, path: string): Outcome {
  return typeof reason === "string"
    ? refused(`record_${reason}`, { path })
    : refused(`record_${reason.code}`, { path, name: JSON.stringify(reason.name) });
}

function outcomeOf(file: SealedFile, onPaper: string | null): Outcome {
  const differences = verifySealedFile(file, onPaper).map((difference) => ({
    ...difference,
    message: commandText(`verify_${difference.code}`, { part: difference.part }),
  }));
  const holds = differences.length === 0;
  const { digest, record, addenda } = file;
  const said = {
    verdict: holds ? "holds" : "differs",
    digest,
    record: factsOf(record),
    addenda: addenda.length,
    compared_with_paper: onPaper !== null,
    differences,
    errors: [],
  };
  return { exitCode: holds ? 0 : 1, json: said, text: textOf(said, differences) };
}

/** Whose record it says it is. */
function factsOf(record: SealedFile["record"]) {
  const nameIn = (part: unknown) =>
    isObject(part) && typeof part.name === "string" ? part.name : null;
  const { record_id: id, unit, campaign, sealed_at: sealedAt } = record;
  return {
    id: id ?? null,
    unit: nameIn(unit),
    campaign: nameIn(campaign),
    sealed_at: sealedAt ?? null,
  };
}

function textOf(
  {
    digest,
    record,
    addenda,
    compared_with_paper: compared,
  }: {
    readonly digest: string;
    readonly record: ReturnType<typeof factsOf>;
    readonly addenda: number;
    readonly compared_with_paper: boolean;
  },
  differences: readonly (Difference & { readonly message: string })[],
): string {
  const facts = { unit: record.unit ?? "?", campaign: record.campaign ?? "?", addenda };
  if (differences.length > 0) {
    const lines = differences.map(({ message }) => `  ${message}`);
    return [commandText("record_differs", facts), ...lines].join("\n");
  }
  const paper = compared ? "record_paper_same" : "record_paper_open";
  return [
    commandText("record_holds", facts),
    commandText(paper, { digest: spacedDigest(digest) }),
  ].join("\n");
}

type Refused =
  | "option_invalid"
  | "digest_invalid"
  | "file_missing"
  | "record_not_json"
  | "record_not_a_record"
  | "record_version_unknown"
  | "record_name_repeated";

function refused(code: Refused, values: Readonly<Record<string, string>> = {}): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}
