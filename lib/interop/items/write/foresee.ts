import { cleanItem } from "./clean-item";
import { isMarkedByHand } from "@/lib/domain/item/interaction";
import { losesLimits, lossOf, obstacleTo } from "./holding";
import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import type { WritableItem, WriteRemark } from "./writing";

/** GIFT knows no shared texts; to Moodle one is a description by itself. */
function stimulusRemarks({ ref }: WritableItem, format: WrittenFormat): WriteRemark[] {
  if (format === "gift") return [{ ref, code: "stimulus_copied" }];
  return format === "moodle-xml" ? [{ ref, code: "stimulus_beside" }] : [];
}

/** The items that a format has a form for, clean, and what it cannot hold of any of them. */
export function foresee(
  items: readonly WritableItem[],
  format: WrittenFormat,
): { readonly kept: readonly WritableItem[]; readonly remarks: readonly WriteRemark[] } {
  const kept: WritableItem[] = [];
  const remarks: WriteRemark[] = [];
  for (const original of items) {
    const { item, changed } = cleanItem(original);
    const obstacle = obstacleTo(item, format);
    if (obstacle !== null) {
      remarks.push({ ref: item.ref, ...obstacle, leftOut: true });
      continue;
    }
    kept.push(item);
    if (item.stimulus) remarks.push(...stimulusRemarks(item, format));
    if (changed) remarks.push({ ref: item.ref, code: "signs_removed" });
    const loss = lossOf(item, format);
    if (loss !== null) remarks.push({ ref: item.ref, code: loss });
    if (losesLimits(item, format)) remarks.push({ ref: item.ref, code: "file_limits_not_held" });
    if (item.key.length === 0 && !isMarkedByHand(item.type)) {
      remarks.push({ ref: item.ref, code: "without_key" });
    }
  }
  return { kept, remarks };
}
