import { readFile } from "node:fs/promises";
import type { SampleSheet } from "@/lib/domain/sampling/sheet";
import { type SheetDifference, verifySheet } from "@/lib/domain/sampling/verify-sheet";
import { readSampleFile } from "@/lib/interop/sample/read-sample-file";
import { commandText, sampleText } from "@/lib/platform/console-text";
import { readCommandLine } from "./command-line";
import { refusedInput, type Outcome } from "./outcome";

/**
 * `sample verify FILE`: repeats a published draw from its own sheet, without a database. Ends with 0
 * when it holds, 1 with what differs, 2 when the file is no such sheet.
 */
export async function sampleVerify(args: readonly string[]): Promise<Outcome> {
  const line = readCommandLine(args, []);
  if (!line.ok) {
    const message = commandText("option_invalid", { option: line.reason });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  const { path } = line.value;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refused("file_missing", path);
  const sheet = await readSampleFile(bytes);
  return sheet.ok ? verdictOn(sheet.value) : refused(sheet.reason.code, path);
}

function refused(code: string, path: string): Outcome {
  return refusedInput([{ code, message: sampleText(code, { path }) }]);
}

function verdictOn(sheet: SampleSheet): Outcome {
  const differences = verifySheet(sheet);
  const counts = {
    draw: sheet.draw,
    units: sheet.units.length,
    officers: sheet.members.length,
    selected: sheet.members.filter(({ mark }) => mark.startsWith("C")).length,
    reserves: sheet.members.filter(({ mark }) => mark.startsWith("D")).length,
  };
  const holds = differences.length === 0;
  const { campaign, roll_on, commitment, seed, witness } = sheet;
  const verdict = sampleText(holds ? "holds" : "holds_not", { campaign, ...counts });
  return {
    exitCode: holds ? 0 : 1,
    json: {
      ...{ holds, campaign, ...counts, roll_on, commitment, seed, witness },
      differences: differences.map((difference) => ({
        code: difference.code,
        message: sentenceOf(difference),
        unit: difference.unit ?? null,
        staff_code: difference.staffCode ?? null,
        expected: difference.expected ?? null,
        found: difference.found ?? null,
      })),
    },
    text: [verdict, ...differences.map((difference) => `  ${sentenceOf(difference)}`)].join("\n"),
  };
}

function sentenceOf({ code, unit, staffCode = "", expected, found }: SheetDifference) {
  const none = sampleText("none");
  return sampleText(code, {
    unit: unit ?? "",
    staffCode,
    expected: expected || none,
    found: found || none,
  });
}
