import { archiveCases } from "./archive-cases";
import type { HostileCase } from "./case";
import { officeCases } from "./office-cases";
import { textCases } from "./text-cases";
import { xmlCases } from "./xml-cases";

/** Every hostile file there is. */
export const hostileCases: readonly HostileCase[] = [
  ...xmlCases,
  ...archiveCases,
  ...officeCases,
  ...textCases,
];
