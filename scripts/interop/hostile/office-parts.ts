import type { HostileCase } from "./case";
import type { ZipPart } from "./zip";

/** What a case is: how it is made, and what must come of it. */
export type OfficeCases = Readonly<
  Record<string, readonly [() => Uint8Array, HostileCase["outcome"], heavy?: true]>
>;

export const casesOf = (cases: OfficeCases): readonly HostileCase[] =>
  Object.entries(cases).map(([name, [bytes, outcome, heavy]]) => ({
    ...{ name, bytes, outcome },
    ...(heavy ? { heavy } : {}),
  }));

export const one = { read: true, items: 1 } as const;
export const refused = (...codes: string[]) => ({ refused: codes });

/** A relationship of an Office file. */
export const relation = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`;

export const relations = (...all: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

/** The parts by which an Office file says what it is and where its main part lies. */
export const packageParts = (main: string, types: string): ZipPart[] => [
  {
    name: "[Content_Types].xml",
    content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
  },
  { name: "_rels/.rels", content: relations(relation("rId1", "officeDocument", main)) },
];

/** A part with macros, under a name that does not say so. */
export const macroType = (part: string) =>
  `<Override PartName="/${part}" ContentType="application/vnd.ms-office.vbaProject"/>`;
