import { fork } from "node:child_process";
import { join } from "node:path";
import type { Product } from "../product";
import type { Rooms, RoomSizes } from "./room";

/** Fills the product's empty database as far as sittings under way, in a process of its own. */
export async function fillRooms(
  product: Product,
  { steady, day }: RoomSizes,
  watchers = 0,
): Promise<Rooms> {
  const { databaseUrl, dataDir } = product;
  const child = fork(join(import.meta.dirname, "main.ts"), [steady, day, watchers].map(String), {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", process.stderr, process.stderr, "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (rooms) => resolve(rooms as Rooms));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the rooms were not filled: ${code}`)));
  });
}
