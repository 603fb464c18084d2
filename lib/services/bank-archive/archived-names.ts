import type { Executor } from "@/db/client";
import { selectPeopleNamed, selectPicture } from "@/db/queries/bank-archive";
import { selectLegalDocuments } from "@/db/queries/legal-documents";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import type { ArchivedNames } from "@/lib/domain/bank/archive";
import type { ArchiveWriter } from "@/lib/interop/bank-archive/write-archive";

/** What items of an archive name, gathered while they are written. */
export type UsedNames = {
  readonly people: Set<string>;
  readonly topics: Set<string>;
  readonly systems: Set<string>;
  readonly documents: Set<string>;
  readonly pictures: Set<string>;
};

export const noNames = (): UsedNames => ({
  ...{ people: new Set(), topics: new Set(), systems: new Set(), documents: new Set() },
  pictures: new Set(),
});

/** Everything named, as it stands here: topics with those above, documents with those that replaced them. */
export async function namesOf(
  db: Executor,
  used: UsedNames,
): Promise<Omit<ArchivedNames, "pictures">> {
  const people = await selectPeopleNamed(db, [...used.people]);
  const systems = (await selectSharedSystems(db)).filter(({ code }) => used.systems.has(code));
  return {
    people,
    topics: await topicsOf(db, used.topics),
    systems: systems.map(({ code, name, nameEn, position, active }) => ({
      ...{ code, name, nameEn, position, active },
    })),
    documents: await documentsOf(db, used.documents),
  };
}

async function topicsOf(db: Executor, used: ReadonlySet<string>): Promise<ArchivedNames["topics"]> {
  const topics = await selectTopics(db);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const wanted = new Set<string>();
  for (const topic of topics.filter(({ code }) => used.has(code))) {
    for (let above: typeof topic | undefined = topic; above && !wanted.has(above.code);) {
      wanted.add(above.code);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return topics
    .filter(({ code }) => wanted.has(code))
    .map(({ code, name, nameEn, parentId, position }) => {
      const parent = parentId === null ? null : (byId.get(parentId)?.code ?? null);
      return { code, name, nameEn, parent, position };
    });
}

async function documentsOf(
  db: Executor,
  used: ReadonlySet<string>,
): Promise<ArchivedNames["documents"]> {
  const all = await selectLegalDocuments(db);
  const byNumber = new Map(all.map((document) => [document.number, document]));
  const wanted = new Set<string>();
  for (const number of used) {
    for (let at: string | null = number; at !== null && !wanted.has(at);) {
      wanted.add(at);
      at = byNumber.get(at)?.replacedBy ?? null;
    }
  }
  return all
    .filter(({ number }) => wanted.has(number))
    .map(({ number, title, issuer, issuedOn, effectiveFrom, effectiveTo, ...rest }) => ({
      ...{ number, title, issuer, issuedOn, effectiveFrom, effectiveTo },
      ...{ replacedBy: rest.replacedBy, needsCheck: rest.needsCheck, note: rest.note },
    }));
}

/** Writes pictures one at a time; gives what the archive says of each. */
export async function addPictures(
  db: Executor,
  archive: ArchiveWriter,
  used: ReadonlySet<string>,
): Promise<ArchivedNames["pictures"]> {
  const pictures: ArchivedNames["pictures"] = [];
  for (const digest of [...used].sort()) {
    const found = await selectPicture(db, digest);
    if (!found) throw new Error(`picture ${digest} is not kept`);
    await archive.addFile(`pictures/${digest}`, found.bytes);
    const { sha256, mediaType, width, height } = found;
    const type = mediaType as ArchivedNames["pictures"][number]["mediaType"];
    pictures.push({ sha256, mediaType: type, width, height });
  }
  return pictures;
}
