/** The most files of one recommendation. */
export const remedyFilesMost = 60;

/** Why no file may be laid to the report of a remedy. */
export type RemedyFileObstacle = "ended" | "not_yours" | "not_from_here" | "too_many";
