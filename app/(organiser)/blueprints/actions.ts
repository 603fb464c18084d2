"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readMatrix } from "@/lib/domain/blueprint/matrix";
import type { BankId, BlueprintId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { copyBlueprint } from "@/lib/services/blueprint/copy-blueprint";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";

const blueprintId = z.uuid().transform((id) => id as BlueprintId);
const name = z.string().trim().min(1, "required").max(200, "too_long");

const NewBlueprint = z.object({ name, bankId: z.uuid().transform((id) => id as BankId) });

export async function createBlueprintAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(NewBlueprint, form);
  if (!input.ok) return input.reason;
  const id = await createBlueprint(ctx, input.value);
  leadTo(`/blueprints/${id}`);
}

const CopiedBlueprint = z.object({ name, blueprintId });

export async function copyBlueprintAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(CopiedBlueprint, form);
  if (!input.ok) return input.reason;
  const id = await copyBlueprint(ctx, input.value);
  leadTo(`/blueprints/${id}`);
}

/** The editor sends the whole matrix as one field; a page that sends anything else is not ours. */
const Matrix = z.object({
  name: z.string().trim().min(1).max(200),
  allowNeedsCheck: z.boolean(),
  counts: z.record(z.string(), z.string().max(20)),
  rows: z
    .array(
      z.object({ topic: z.uuid(), system: z.uuid().nullable(), byHand: z.boolean().optional() }),
    )
    .max(1000),
});

/** What the draft said when the page was made. */
const over = z.string().max(64);

const SavedBlueprint = z.object({
  blueprintId,
  over,
  matrix: z
    .string()
    .max(500_000)
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        ctx.addIssue({ code: "custom", message: "unreadable" });
        return z.NEVER;
      }
    })
    .pipe(Matrix),
});

export async function saveBlueprintAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(SavedBlueprint, form);
  if (!input.ok) return refused(form, nameMissing(input.reason) ? "no_name" : "unreadable");
  const { matrix, ...target } = input.value;
  const { cells, unreadable } = readMatrix(matrix.rows, matrix.counts);
  if (unreadable.length > 0) return refused(form, "unreadable_cell");
  const result = await saveBlueprint(ctx, {
    ...target,
    name: matrix.name,
    allowNeedsCheck: matrix.allowNeedsCheck,
    cells: cells.map(({ topic, system, ...cell }) => ({
      ...cell,
      topic: topic as TopicId,
      system: system as SharedSystemId | null,
    })),
  });
  if (!result.ok) return refused(form, result.reason);
  revalidatePath(`/blueprints/${target.blueprintId}`);
  return { status: "done" };
}

const nameMissing = ({ errors }: FormState) => errors?.["matrix.name"] !== undefined;

const PublishedBlueprint = z.object({ blueprintId, over });

export async function publishBlueprintAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(PublishedBlueprint, form);
  if (!input.ok) return input.reason;
  const result = await publishBlueprint(ctx, input.value);
  if (!result.ok) return refused(form, result.reason.code);
  revalidatePath(`/blueprints/${input.value.blueprintId}`);
  return { status: "done" };
}
