import type { SlipHeading } from "@/components/sitting/slip";
import { windowText } from "@/components/sitting/window-text";
import type { SittingId } from "@/lib/domain/ids";
import { examAddress } from "@/lib/platform/origin";
import type { Context } from "@/lib/services/context";
import { loadInstallation } from "@/lib/services/installation/load-installation";

type Sitting = {
  readonly id: SittingId;
  readonly name: string;
  readonly room: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
};

/** What stands on every slip of a sitting. */
export async function slipHeading(ctx: Context, sitting: Sitting): Promise<SlipHeading> {
  const { ownBody } = await loadInstallation(ctx);
  return {
    body: ownBody,
    sitting: sitting.name,
    room: sitting.room,
    window: windowText(sitting.windowFrom, sitting.windowTo),
    address: examAddress(),
  };
}
