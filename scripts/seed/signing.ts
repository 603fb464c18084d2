import type { RecordId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { loadSigning } from "@/lib/services/signing/load-signing";
import { signMinutes } from "@/lib/services/signing/sign-minutes";
import { passwordOf } from "./accounts";
import { expect } from "./expect";
import type { World } from "./world";

/** Those who sign, as they act on the day of the minutes. */
export type Signers = {
  readonly leader: Context;
  readonly secretary: Context;
  readonly unit: Context;
};

export type Signing = Signers & {
  readonly recordId: RecordId;
  readonly number: string;
  /** "yyyy-mm-dd". */
  readonly heldOn: string;
  /** Drawn up only, signed by the team, or by both sides. */
  readonly until: "drawn_up" | "team" | "sealed";
};

const opinions = [
  "Đơn vị thống nhất với nội dung biên bản.",
  "Đơn vị thống nhất; đề nghị cấp thêm máy tính cho bộ phận một cửa.",
  "",
];

/** Minutes of a verified record, drawn up and signed as far as asked for. Goes on where it was left. */
export async function signSeedRecord(world: World, signing: Signing): Promise<void> {
  const { recordId, number, heldOn, until, leader, secretary, unit } = signing;
  const on = <Ctx extends Context>(ctx: Ctx) => ({ ...ctx, now: endOfVisit(heldOn) });
  const { minutes, seal } = await loadSigning(leader, { recordId });
  if (seal) return;
  if (!minutes) expect(await drawUpMinutes(on(leader), { recordId, number, heldOn }));
  if (until === "drawn_up") return;
  const sign = async (ctx: Context, login: string, opinion: string) => {
    const { maySign: capacity } = await loadSigning(ctx, { recordId });
    if (capacity === null) return;
    const password = passwordOf(world, login);
    expect(await signMinutes(on(ctx), { recordId, capacity, password, opinion }));
  };
  await sign(leader, "truongdoan", "");
  await sign(secretary, "kiemtra", "");
  const opinion = opinions[Number(number.split("/")[0]) % opinions.length] ?? "";
  if (until === "sealed") await sign(unit, "donvi", opinion);
}

/** When both sides have read it: half past four in Viet Nam, as the visit ends. */
function endOfVisit(day: string): Date {
  return new Date(`${day}T09:30:00Z`);
}
