import { randomUUID } from "node:crypto";
import type { ArchivedItem, ArchivedVersion } from "@/lib/domain/bank/archive";
import { picturesOf, searchText } from "@/lib/domain/bank/item-draft";
import type { BankId, ItemId, ItemVersionId, LegalDocumentId, UserId } from "@/lib/domain/ids";
import { checkKey, lacksKey } from "@/lib/domain/item/key";
import type { KnownHere } from "./restore-names";
import type { StimulusHere } from "./restore-stimuli";

/** What the rows of a restored item are made with. */
export type Surrounding = {
  readonly bankId: BankId;
  readonly known: KnownHere;
  readonly stimuli: ReadonlyMap<string, StimulusHere>;
  /** It is in another bank of this installation already, and comes as another item. */
  readonly isCopy: boolean;
};

/** An item that contradicts itself, or names what the archive does not hold. */
export class Inconsistent extends Error {}

/** The rows that an item of an archive becomes. Throws `Inconsistent`. */
export function rowsOfItem(archived: ArchivedItem, around: Surrounding) {
  const idOf = (id: string) => (around.isCopy ? randomUUID() : id);
  const itemId = idOf(archived.id) as ItemId;
  const current = archived.versions.find(({ version }) => version === archived.currentVersion);
  const approved = archived.versions.some(({ version }) => version === archived.approvedVersion);
  if (!current || (archived.approvedVersion !== null && !approved)) throw new Inconsistent();
  const { code, state, currentVersion, approvedVersion, level, needsCheck, reviewBy } = archived;
  return {
    item: {
      ...{ id: itemId, bankId: around.bankId, code, state, currentVersion, approvedVersion },
      topicId: found(around.known.topics, archived.topic),
      sharedSystemId:
        archived.system === null ? null : found(around.known.systems, archived.system),
      ...{ level, needsCheck, reviewBy, authorId: archived.author as UserId },
      practiceSince: archived.practiceSince === null ? null : new Date(archived.practiceSince),
      searchText: searchText(code, current),
      createdAt: new Date(archived.createdAt),
    },
    versions: archived.versions.map((version) =>
      rowsOfVersion(version, { ...around, itemId, versionId: idOf(version.id) as ItemVersionId }),
    ),
  };
}

type OfVersion = Surrounding & { readonly itemId: ItemId; readonly versionId: ItemVersionId };

function rowsOfVersion(archived: ArchivedVersion, { itemId, versionId, ...around }: OfVersion) {
  const keys = archived.keys.map((each) => ({ ...each, key: each.key }));
  const isKeyless = keys.some(({ key }) => lacksKey(archived.interaction, key));
  if (!isKeyless && keys.some(({ key }) => checkKey(archived.interaction, key).length > 0)) {
    throw new Inconsistent();
  }
  const { version, stem, interaction, source, author, createdAt } = archived;
  const link = archived.stimulus;
  return {
    version: {
      ...{ id: versionId, itemId, version, stem, interaction, source, lacksKey: isKeyless },
      ...{ authorId: author as UserId, createdAt: new Date(createdAt) },
    },
    keys: keys.map((key) => ({
      ...{ ...key, itemVersionId: versionId, createdAt: new Date(key.createdAt) },
    })),
    bases: archived.bases.map(({ document, article }) => ({
      ...{ itemVersionId: versionId, article },
      legalDocumentId: found<LegalDocumentId>(around.known.documents, document),
    })),
    stimuli: link
      ? [
          {
            ...{ itemVersionId: versionId, place: link.place },
            stimulusVersionId: found(around.stimuli, link.version).id,
          },
        ]
      : [],
    pictures: picturesRows(archived, versionId, around),
    ...judgementRows(archived, versionId, around),
  };
}

/** Who may see a question may see what it is asked about. */
function picturesRows(
  archived: ArchivedVersion,
  itemVersionId: ItemVersionId,
  around: Surrounding,
) {
  const own = archived.keys.map(({ explanation }) => picturesOf({ ...archived, explanation }));
  const shared = archived.stimulus ? found(around.stimuli, archived.stimulus.version).pictures : [];
  const shown = {
    question: new Set([...own.flatMap(({ question }) => question), ...shared]),
    explanation: new Set(own.flatMap(({ explanation }) => explanation)),
  };
  return (["question", "explanation"] as const).flatMap((part) =>
    [...shown[part]].map((sha256) => ({ itemVersionId, sha256, part })),
  );
}

function judgementRows(
  { reviews, rechecks, confirmations }: ArchivedVersion,
  itemVersionId: ItemVersionId,
  { known }: Surrounding,
) {
  const said = ({ by, at }: { readonly by: string; readonly at: string }) => ({
    ...{ itemVersionId, reviewerId: by as UserId, createdAt: new Date(at) },
  });
  return {
    reviews: reviews.map(({ by, at, ...review }) => ({ ...review, ...said({ by, at }) })),
    rechecks: rechecks.map(({ by, at, ...recheck }) => ({ ...recheck, ...said({ by, at }) })),
    confirmations: confirmations.map(({ by, at, document, standsOn, ...confirmation }) => ({
      ...{ ...confirmation, ...said({ by, at }) },
      legalDocumentId: found(known.documents, document),
      standsOnId: standsOn === null ? null : found(known.documents, standsOn),
    })),
  };
}

function found<Value>(known: ReadonlyMap<string, Value>, name: string): Value {
  const value = known.get(name);
  if (value === undefined) throw new Inconsistent();
  return value;
}
