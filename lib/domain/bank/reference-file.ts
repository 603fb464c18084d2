import { z } from "zod";

const code = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const name = z.string().trim().min(1);
const day = z.iso.date();

/** A list of named things in the order in which pages show them. */
const namedList = z
  .array(z.strictObject({ code, name, name_en: name }))
  .refine((rows) => new Set(rows.map((row) => row.code)).size === rows.length, {
    error: "duplicate_code",
  });

/** Legal documents that items rest on. `effective_to` is the last day in force. */
const legalDocumentList = z.array(
  z.strictObject({
    number: name,
    title: name,
    issuer: z.string(),
    issued_on: day.nullable(),
    effective_from: day.nullable(),
    effective_to: day.nullable(),
    /** Number of the document that took its place. */
    replaced_by: z.string().nullable(),
    needs_check: z.boolean(),
    note: z.string(),
  }),
);

/** What an installation knows before it has any data: the lists that everything else names. */
export const referenceFile = z.strictObject({
  topics: namedList,
  sharedSystems: namedList,
  jobGroups: namedList,
  legalDocuments: legalDocumentList,
});

export type ReferenceFile = z.infer<typeof referenceFile>;
