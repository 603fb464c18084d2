import { z } from "zod";
import { content } from "@/lib/domain/item/content";
import { interaction, interactionTypes, levels } from "@/lib/domain/item/interaction";
import { itemKey } from "@/lib/domain/item/key";
import { itemStates } from "@/lib/domain/item/lifecycle";
import { stimulusStates } from "@/lib/domain/stimulus/lifecycle";
import { longestTag, mostTags } from "./tag";

/** By what an archive of a bank says that it is one, and which edition of the format it is in. */
export const archiveFormat = "sat-hach-bank-archive";
export const archiveVersion = 1;

/** So many items stand in one part: as much as is held at one time. */
export const itemsAPart = 500;

/** As large an archive as a page takes, in bytes: one that is larger is restored by command. */
export const sentArchiveLimit = 128 * 1024 * 1024;

const id = z.uuid();
const words = z.string().max(20_000);
const day = z.iso.date();
const instant = z.iso.datetime();
const number = z.int().min(1);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Somebody who wrote or judged something: an account by its id, else a name. */
const person = z.strictObject({ id, name: z.string().max(500) });

const topic = z.strictObject({
  ...{ code: z.string().max(100), name: words, nameEn: words },
  parent: z.string().nullable(),
  position: z.int(),
});

const system = z.strictObject({
  ...{ code: z.string().max(100), name: words, nameEn: words, position: z.int() },
  active: z.boolean(),
});

const legalDocument = z.strictObject({
  ...{ number: z.string().min(1).max(200), title: words, issuer: words },
  ...{ issuedOn: day.nullable(), effectiveFrom: day.nullable(), effectiveTo: day.nullable() },
  /** By its number. */
  replacedBy: z.string().nullable(),
  ...{ needsCheck: z.boolean(), note: words },
});

const picture = z.strictObject({
  ...{ sha256: digest, mediaType: z.enum(["image/png", "image/jpeg", "image/webp"]) },
  ...{ width: number, height: number },
});

/** Everything that items name, each by its own code, number or digest. */
export const archivedNames = z.strictObject({
  people: z.array(person),
  topics: z.array(topic),
  systems: z.array(system),
  documents: z.array(legalDocument),
  pictures: z.array(picture),
});
export type ArchivedNames = z.infer<typeof archivedNames>;

const stimulus = z.strictObject({
  ...{ id, code: z.string().min(1).max(100), state: z.enum(stimulusStates) },
  ...{ currentVersion: number, approvedVersion: number.nullable(), createdAt: instant },
  versions: z
    .array(
      z.strictObject({
        ...{ id, version: number, title: words, content, source: words },
        ...{ author: id, createdAt: instant },
      }),
    )
    .min(1),
});

/** What items are asked about, with everything it ever said. */
export const archivedStimuli = z.array(stimulus);
export type ArchivedStimulus = z.infer<typeof stimulus>;

const noContent = z.array(z.never()).max(0);

/** Of a draft whose key nobody has found yet. */
const missingKey = z.strictObject({
  type: z.enum(interactionTypes).exclude(["essay", "file_upload"]),
  correct: z.array(z.never()).max(0),
});

const key = z.strictObject({
  ...{
    keyVersion: number,
    key: z.union([itemKey, missingKey]),
    explanation: z.union([content, noContent]),
  },
  ...{ misconceptions: z.record(z.string().max(100), words), createdAt: instant },
});

const version = z.strictObject({
  ...{ id, version: number, stem: content, interaction, source: words },
  ...{ author: id, createdAt: instant },
  /** In what order they came: the last one counts. */
  keys: z.array(key).min(1),
  bases: z.array(z.strictObject({ document: z.string(), article: words })),
  stimulus: z.strictObject({ version: id, place: z.int().min(1).max(20) }).nullable(),
  reviews: z.array(
    z.strictObject({
      ...{ by: id, verdict: z.enum(["approved", "returned"]), comment: words, at: instant },
    }),
  ),
  rechecks: z.array(
    z.strictObject({
      ...{ by: id, verdict: z.enum(["still_right", "to_change"]), comment: words },
      ...{ reviewBy: day.nullable(), at: instant },
    }),
  ),
  confirmations: z.array(
    z.strictObject({
      ...{ by: id, document: z.string(), endedOn: day, standsOn: z.string().nullable() },
      ...{ reason: words, at: instant },
    }),
  ),
});
export type ArchivedVersion = z.infer<typeof version>;

/** The file that an item first came in, when, through whom, and what it was called there. */
const origin = z.strictObject({
  ...{ file: z.string().max(500), format: z.string().max(100), ref: z.string().max(500) },
  ...{ at: instant, by: id },
});
export type ItemOrigin = z.infer<typeof origin>;

const item = z.strictObject({
  ...{ id, code: z.string().min(1).max(100), state: z.enum(itemStates) },
  ...{ currentVersion: number, approvedVersion: number.nullable() },
  ...{ topic: z.string(), system: z.string().nullable(), level: z.enum(levels) },
  ...{ needsCheck: z.boolean(), practiceSince: instant.nullable(), reviewBy: day.nullable() },
  ...{ author: id, createdAt: instant },
  tags: z.array(z.string().min(1).max(longestTag)).max(mostTags),
  origin: origin.nullable(),
  versions: z.array(version).min(1),
});
export type ArchivedItem = z.infer<typeof item>;

/** A part of an archive: some items with their whole history. */
export const archivedItems = z.array(item).max(itemsAPart);

/** What is in an archive, and by what digest each part is known to be whole. */
export const archiveManifest = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  writtenAt: instant,
  bank: z.strictObject({ code: z.string().min(1).max(100), name: z.string().min(1).max(500) }),
  counts: z.strictObject({
    items: z.int(),
    versions: z.int(),
    stimuli: z.int(),
    pictures: z.int(),
  }),
  parts: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: digest })),
});
export type ArchiveManifest = z.infer<typeof archiveManifest>;

/** Why a file is not taken for an archive of a bank, or not for a whole one. */
export type ArchiveRefusal = {
  readonly code:
    | "too_large"
    | "not_archive"
    /** Some other file in an archive. */
    | "foreign"
    /** Written by a later edition of the product. */
    | "too_new"
    | "unsafe"
    /** A part is missing, added, or not what it was. */
    | "altered"
    /** Its parts contradict each other, or the rules of a bank. */
    | "inconsistent";
  /** Which part. */
  readonly part?: string;
};
