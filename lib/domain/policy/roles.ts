/** The roles of the product. A person may hold several, each over a unit or over everything. */
export const roles = [
  "administrator",
  "author",
  "reviewer",
  "organiser",
  "invigilator",
  "marker",
  "inspector",
  "team_leader",
  "unit_representative",
  "leader",
  "auditor",
  "candidate",
] as const;

export type Role = (typeof roles)[number];
