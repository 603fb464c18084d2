import type { Archive } from "../../archive/open-archive";
import { descendantsNamed, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";

/** The text of a document under the names that Word and its service on the web give it. */
const mainName = /^word\/document\d{0,3}\.xml$/i;

/** Whether an archive with these names holds a Word document. */
export function holdsDocument(names: Iterable<string>): boolean {
  return [...names].some((name) => mainName.test(name));
}

/** Where the parts of a document lie that its text is read from. */
export type WordParts = {
  readonly main: string;
  /** The name of the part that the text has for a purpose ("styles"), as its relations say. */
  readonly named: (purpose: string) => string;
  /** Names of what lies in the archive, by the ids the text uses. */
  readonly targets: ReadonlyMap<string, string>;
};

/** Finds the parts of a document by its relations; null where it has no text. */
export function wordParts(archive: Archive): WordParts | null {
  const { names } = archive;
  const [begun] = relationsIn(archive, "_rels/.rels").filter(
    ({ purpose }) => purpose === "officeDocument",
  );
  const said = begun?.target.replace(/^\//, "");
  const main = names.find((name) => name === said) ?? names.find((name) => mainName.test(name));
  if (main === undefined) return null;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = relationsIn(archive, `${folder}_rels/${main.slice(folder.length)}.rels`);
  return {
    main,
    named(purpose) {
      const target = relations.find((one) => one.purpose === purpose)?.target;
      const name = target?.startsWith("/") ? target.slice(1) : `${folder}${target}`;
      return names.includes(name) ? name : `word/${purpose}.xml`;
    },
    targets: new Map(relations.map(({ id, target }) => [id, target])),
  };
}

type Relation = { readonly id: string; readonly purpose: string; readonly target: string };

/** The relations of a part to others in the archive. */
function relationsIn({ names, read }: Archive, name: string): Relation[] {
  const bytes = names.includes(name) ? read(name) : null;
  const tree = bytes === null ? null : parseXml(bytes);
  if (!tree?.ok) return [];
  return descendantsNamed(tree.value, "Relationship").filter(isInside).map(relationOf);
}

function isInside({ attributes }: XmlElement): boolean {
  return attributes.get("TargetMode") !== "External";
}

function relationOf({ attributes }: XmlElement): Relation {
  const said = (name: string) => attributes.get(name) ?? "";
  const type = said("Type");
  const purpose = type.slice(type.lastIndexOf("/") + 1);
  return { id: said("Id"), purpose, target: said("Target") };
}
