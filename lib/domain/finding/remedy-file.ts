/** The most files of one recommendation. */
export const remedyFilesMost = 60;

/** Why no file may be laid to the report of a remedy. */
export const remedyFileObstacles = ["ended", "not_yours", "not_from_here", "too_many"] as const;
export type RemedyFileObstacle = (typeof remedyFileObstacles)[number];
