import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import { insertTopic, insertUsers, selectKnownUsers } from "@/db/queries/bank-restores";
import { insertPicture, selectKnownPictures } from "@/db/queries/item-pictures";
import {
  selectLegalDocumentIds,
  updateReplacement,
  upsertLegalDocuments,
} from "@/db/queries/legal-documents";
import { selectSharedSystems, selectTopics, upsertSharedSystems } from "@/db/queries/topics";
import type { ArchivedNames, ArchiveRefusal } from "@/lib/domain/bank/archive";
import type { NewNames } from "@/lib/domain/bank/restored";
import type { LegalDocumentId, SharedSystemId, TopicId, UserId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { BankArchive } from "@/lib/interop/bank-archive/read-archive";
import { preparePicture } from "@/lib/interop/picture/prepare-picture";
import { hashPassword } from "@/lib/services/access/password-hash";

/** Everything that items of an archive name, by what they call it. */
export type KnownHere = {
  readonly topics: ReadonlyMap<string, TopicId>;
  readonly systems: ReadonlyMap<string, SharedSystemId>;
  readonly documents: ReadonlyMap<string, LegalDocumentId>;
};

/** Makes what an archive names and nobody knows here; what is known stays as it is. */
export async function restoreNames(
  tx: Transaction,
  archive: BankArchive,
  names: ArchivedNames,
): Promise<Result<{ readonly known: KnownHere; readonly fresh: NewNames }, ArchiveRefusal>> {
  const pictures = await restorePictures(tx, archive, names.pictures);
  if (!pictures.ok) return pictures;
  const people = await restorePeople(tx, names.people);
  const topics = await restoreTopics(tx, names.topics);
  const documents = await restoreDocuments(tx, names.documents);
  if (topics === null || documents === null) {
    return rejected({ code: "inconsistent", part: "names.json" });
  }
  const systems = await restoreSystems(tx, names.systems);
  return ok({
    known: { topics: topics.known, systems, documents: documents.known },
    fresh: { people, topics: topics.fresh, documents: documents.fresh, pictures: pictures.value },
  });
}

/** Whoever has no account here gets a closed one that nobody can sign in to: it carries the name. */
async function restorePeople(
  tx: Transaction,
  people: ArchivedNames["people"],
): Promise<readonly string[]> {
  const known = new Set<string>(
    await selectKnownUsers(
      tx,
      people.map(({ id }) => id),
    ),
  );
  const strangers = people.filter(({ id }) => !known.has(id));
  if (strangers.length === 0) return [];
  const passwordHash = await hashPassword(randomUUID());
  await insertUsers(
    tx,
    strangers.map(({ id, name }) => ({
      ...{ id: id as UserId, login: `archived.${id}`, displayName: name, searchText: fold(name) },
      ...{ passwordHash, disabledAt: new Date() },
    })),
  );
  return strangers.map(({ name }) => name);
}

/** Those above come first; null where one is named that the archive does not hold. */
async function restoreTopics(tx: Transaction, topics: ArchivedNames["topics"]) {
  const known = new Map((await selectTopics(tx)).map(({ code, id }) => [code, id]));
  const fresh: string[] = [];
  let waiting = topics.filter(({ code }) => !known.has(code));
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => parent === null || known.has(parent));
    if (ready.length === 0) return null;
    for (const { parent, ...topic } of ready) {
      const parentId = parent === null ? null : (known.get(parent) ?? null);
      known.set(topic.code, await insertTopic(tx, { ...topic, parentId }));
      fresh.push(topic.code);
    }
    waiting = waiting.filter(({ code }) => !known.has(code));
  }
  return { known, fresh };
}

async function restoreSystems(tx: Transaction, systems: ArchivedNames["systems"]) {
  const before = new Set((await selectSharedSystems(tx)).map(({ code }) => code));
  await upsertSharedSystems(
    tx,
    systems.filter(({ code }) => !before.has(code)),
  );
  return new Map((await selectSharedSystems(tx)).map(({ code, id }) => [code, id]));
}

/** Null where a document is named as a replacement that the archive does not hold. */
async function restoreDocuments(tx: Transaction, documents: ArchivedNames["documents"]) {
  const numbers = documents.map(({ number }) => number);
  const before = await selectLegalDocumentIds(tx, numbers);
  const missing = documents.filter(({ number }) => !before.has(number));
  await upsertLegalDocuments(
    tx,
    missing.map(({ replacedBy: _, ...document }) => document),
  );
  const known = await selectLegalDocumentIds(tx, numbers);
  for (const { number, replacedBy } of missing) {
    if (replacedBy === null) continue;
    const successor = known.get(replacedBy);
    if (successor === undefined) return null;
    await updateReplacement(tx, number, successor);
  }
  return { known, fresh: missing.map(({ number }) => number) };
}

/** Keeps pictures that are what they are called; they were drawn anew when they first came in. */
async function restorePictures(
  tx: Transaction,
  archive: BankArchive,
  pictures: ArchivedNames["pictures"],
): Promise<Result<number, ArchiveRefusal>> {
  const digests = pictures.map(({ sha256 }) => sha256);
  const known = await selectKnownPictures(tx, digests);
  const missing = pictures.filter(({ sha256 }) => !known.has(sha256));
  for (const picture of missing) {
    const part = `pictures/${picture.sha256}`;
    const read = archive.readFile(part);
    if (!read.ok) return read;
    const bytes = Buffer.from(read.value);
    const isNamed = createHash("sha256").update(bytes).digest("hex") === picture.sha256;
    if (!isNamed || !(await preparePicture(bytes, "")).ok) {
      return rejected({ code: "inconsistent", part });
    }
    await insertPicture(tx, { ...picture, bytes });
  }
  return ok(missing.length);
}
