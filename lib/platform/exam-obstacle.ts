import { existsDemonstrationUser } from "@/db/queries/users";
import { selectSetting } from "@/db/queries/settings";
import { InstallationSchema } from "@/lib/domain/installation/installation";
import type { ExamObstacle } from "@/lib/services/context";
import { appDatabase } from "./database";
import { once } from "./once";
import { isSafeOrigin } from "./origin";

const MINUTE = 60_000;

/**
 * What keeps this installation from holding tests, asked at most once a minute. That the database
 * keeps what it acknowledges is settled before the product starts at all.
 */
export async function examObstacle(): Promise<ExamObstacle | null> {
  if (!isSafeOrigin()) return "insecure_origin";
  const asked = once("exam-obstacle", () => ({ at: 0, mixed: false }));
  if (Date.now() - asked.at > MINUTE) {
    asked.mixed = await mixesDemonstration();
    asked.at = Date.now();
  }
  return asked.mixed ? "demonstration_accounts" : null;
}

/** Accounts with known passwords have no place where people are really tested. */
async function mixesDemonstration(): Promise<boolean> {
  const { database } = appDatabase();
  const value = await selectSetting(database, "installation");
  if (InstallationSchema.parse(value ?? {}).demonstration) return false;
  return existsDemonstrationUser(database);
}
