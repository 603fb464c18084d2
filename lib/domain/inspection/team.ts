/** What somebody is in a team: trưởng đoàn, phó trưởng đoàn, thư ký, thành viên. */
export const teamTasks = ["leader", "deputy", "secretary", "member"] as const;
export type TeamTask = (typeof teamTasks)[number];
