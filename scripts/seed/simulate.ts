import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { candidate, formItem, item, itemKey, itemVersion } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";
import { interactionTypes, type Level } from "@/lib/domain/item/interaction";
import { type Generator, generator } from "@/lib/domain/random/generator";
import type { Context } from "@/lib/services/context";
import type { Slip } from "@/lib/services/sitting/issue-slips";
import { answerTo } from "./answer";
import { call, type Place } from "./call";
import { reportPicture } from "./report-picture";

/** How far a simulated officer goes. */
export type Progress = "submit" | "half" | "enter_only";

const entered = z.object({ candidate_token: z.string() });
const started = z.object({
  attempt_id: z.string(),
  attempt_token: z.string(),
  epoch: z.number(),
  form: z.object({
    items: z.array(
      z.object({
        position: z.number(),
        interaction: z.enum(interactionTypes),
        options: z.array(z.object({ id: z.string() })).optional(),
      }),
    ),
  }),
});

const kept = z.object({ value: z.string() });

type StartedForm = z.infer<typeof started>["form"];
type Secret = { readonly correct: readonly string[]; readonly level: Level };

/** On the scale of ability, where the average officer stands at 0. */
const difficulty: Record<Level, number> = { NB: -1.4, TH: -0.6, VD: 0.2, VDC: 1.1 };

/** How able the officers of a unit are, on the whole. Fixed by its name, so that units differ. */
function unitAbility(unitName: string): number {
  return (generator(`ability ${unitName}`).below(1000) / 1000 - 0.5) * 1.4 + 0.9;
}

/**
 * Simulated officers at one sitting: each enters with number and code and answers through the
 * attempt API as a page would, better or worse by an ability drawn for the person.
 */
export async function simulateSitting(
  ctx: Context,
  { origin, sittingId, slips }: { origin: string; sittingId: SittingId; slips: readonly Slip[] },
  progressOf: (index: number) => Progress,
): Promise<void> {
  const secrets = await secretsOf(ctx, sittingId);
  for (let from = 0; from < slips.length; from += 8) {
    const batch = slips.slice(from, from + 8);
    await Promise.all(
      batch.map((slip, index) => {
        const random = generator(`officer ${sittingId} ${slip.number}`);
        const secret = (position: number) => secrets.get(`${slip.candidateId} ${position}`);
        const ability = unitAbility(slip.unitName) + normal(random);
        const person = { slip, ability, random, secret };
        return simulateOfficer({ origin, sittingId }, person, progressOf(from + index));
      }),
    );
  }
}

type Person = {
  readonly slip: Slip;
  readonly ability: number;
  readonly random: Generator;
  readonly secret: (position: number) => Secret | undefined;
};

async function simulateOfficer(place: Place, person: Person, progress: Progress) {
  const { slip } = person;
  const base = `/api/v1/sittings/${place.sittingId}`;
  const body = { candidate_no: slip.number, code: slip.code };
  const { candidate_token } = entered.parse(await call(place, `${base}/enter`, body));
  if (progress === "enter_only") return;
  const device = { device_id: `demonstration-${slip.number}` };
  const attempt = started.parse(await call(place, `${base}/start`, device, candidate_token));
  const { attempt_id, attempt_token, epoch, form } = attempt;
  const seat = { attemptId: attempt_id, token: attempt_token, epoch };
  const answers = [...answersOf(form, person, progress)];
  for (const position of filePositions(form)) {
    const value = await sendFile(place, seat, { position, random: person.random });
    answers.push({ seq: answers.length + 1, position, value });
  }
  for (let from = 0; from < answers.length; from += 5) {
    const items = answers.slice(from, from + 5);
    await call(place, `/api/v1/attempts/${attempt_id}/save`, { epoch, items }, attempt_token);
  }
  if (progress !== "submit") return;
  const last_seq = answers.length;
  await call(place, `/api/v1/attempts/${attempt_id}/submit`, { epoch, last_seq }, attempt_token);
}

/** Where the form asks for a file. */
const filePositions = ({ items }: StartedForm) =>
  items.flatMap(({ interaction, position }) => (interaction === "file_upload" ? position : []));

type Seat = { readonly attemptId: string; readonly token: string; readonly epoch: number };
type FilePlace = { readonly position: number; readonly random: Generator };

/** Sends a picture as a candidate's page does; gives the answer that names it. */
async function sendFile(place: Place, seat: Seat, { position, random }: FilePlace) {
  const query = new URLSearchParams({ epoch: String(seat.epoch), position: String(position) });
  query.set("name", "bao-cao.png");
  const path = `/api/v1/attempts/${seat.attemptId}/files?${query}`;
  return kept.parse(await call(place, path, await reportPicture(random), seat.token)).value;
}

function answersOf({ items }: StartedForm, person: Person, progress: Progress) {
  const reached = progress === "half" ? items.slice(0, 4 + person.random.below(20)) : items;
  return reached
    .flatMap((shown) => {
      if (shown.interaction === "file_upload") return [];
      // Now and then a question is left open; never one that people mark, whose markers are told
      // how many answers wait for them.
      if (shown.interaction !== "essay" && person.random.below(100) < 2) return [];
      return [{ position: shown.position, value: answerOf(shown, person) }];
    })
    .map((answer, index) => ({ seq: index + 1, ...answer }));
}

function answerOf(shown: StartedForm["items"][number], person: Person): string | string[] {
  const secret = person.secret(shown.position);
  if (!secret) throw new Error(`no key at ${shown.position}`);
  const optionIds = shown.options?.map(({ id }) => id) ?? ["true", "false"];
  const chance = 1 / (1 + Math.exp(difficulty[secret.level] - person.ability));
  const right = person.random.below(10_000) < chance * 10_000;
  const { interaction } = shown;
  return answerTo({ interaction, optionIds, correct: secret.correct }, right, person.random);
}

/** Keys by candidate and position, for nobody but the simulation. */
async function secretsOf(ctx: Context, sittingId: SittingId): Promise<Map<string, Secret>> {
  const forms = await ctx.keys
    .select({ id: candidate.id, formId: candidate.formId })
    .from(candidate)
    .where(eq(candidate.sittingId, sittingId));
  const formIds = forms.flatMap(({ formId }) => formId ?? []);
  const rows = await ctx.keys
    .select({
      formId: formItem.formId,
      position: formItem.position,
      key: itemKey.key,
      level: item.level,
    })
    .from(formItem)
    .innerJoin(itemKey, eq(itemKey.itemVersionId, formItem.itemVersionId))
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .innerJoin(item, eq(item.id, itemVersion.itemId))
    .where(inArray(formItem.formId, formIds));
  const secretOf = new Map(
    rows.map(({ formId, position, key, level }) => [
      `${formId} ${position}`,
      { position, correct: key.correct, level },
    ]),
  );
  return new Map(
    forms.flatMap(({ id, formId }) =>
      [...secretOf]
        .filter(([name]) => name.startsWith(`${formId} `))
        .map(([, secret]): [string, Secret] => [`${id} ${secret.position}`, secret]),
    ),
  );
}

/** About normal, mean 0 and standard deviation 0.9. */
function normal(random: Generator): number {
  let sum = -6;
  for (let n = 0; n < 12; n += 1) sum += random.below(1000) / 1000;
  return sum * 0.9;
}
