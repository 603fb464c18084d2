import type { SittingId } from "@/lib/domain/ids";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import type { Context } from "@/lib/services/context";
import { reachRoom } from "./reach-room";
import { snapshotRoom } from "./snapshot-room";

/** A room at one instant, for somebody who looks after it. */
export async function loadLiveRoom(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<RoomSnapshot> {
  await reachRoom(ctx, { sittingId });
  return snapshotRoom(ctx, { sittingId });
}
