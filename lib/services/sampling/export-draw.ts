import {
  type SampleFormat,
  type SampleWords,
  writeSample,
} from "@/lib/documents/sample/write-sample";
import { markOf, type SampleSheet, sheetFormat } from "@/lib/domain/sampling/sheet";
import type { Context } from "@/lib/services/context";
import { type DrawKey, type LoadedDraw, loadDraw } from "./load-draw";

export type ExportDraw = DrawKey & { readonly format: SampleFormat; readonly words: SampleWords };

/** A draw, as far as it is in reach, as the file that `sample verify` reads. */
export async function exportDraw(
  ctx: Context,
  { format, words, ...key }: ExportDraw,
): Promise<Uint8Array> {
  return writeSample(toSheet(await loadDraw(ctx, key)), format, words);
}

/** A draw as the sheet by which it is repeated. */
export function toSheet({ campaign, draw, units, members }: LoadedDraw): SampleSheet {
  const numberOf = new Map(units.map(({ unitId, number }) => [unitId, number]));
  return {
    ...{ format: sheetFormat, campaign: campaign.name, draw: draw.number, roll_on: draw.rollOn },
    ...{ commitment: draw.commitment, seed: draw.seed, witness: draw.witness, rule: draw.rule },
    units: units.map(({ number, name, rollDigest, strata }) => ({
      ...{ number, name, roll_digest: rollDigest, strata: [...strata] },
    })),
    members: members.map((member) => ({
      unit: numberOf.get(member.unitId) ?? 0,
      staff_code: member.staffCode,
      ...{ name: member.name, title: member.title, job_group: member.jobGroupCode },
      ...{ stratum: member.stratum, mark: markOf(member.outcome, member.place) },
    })),
  };
}
