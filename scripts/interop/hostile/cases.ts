import { archiveCases } from "./archive-cases";
import type { HostileCase } from "./case";
import { excelCases } from "./excel-cases";
import { textCases } from "./text-cases";
import { wordCases } from "./word-cases";
import { xmlCases } from "./xml-cases";

/** Every hostile file there is. */
export const hostileCases: readonly HostileCase[] = [
  ...xmlCases,
  ...archiveCases,
  ...excelCases,
  ...wordCases,
  ...textCases,
];
