/**
 * What a breach of the rules of the test costs, the mildest first: khiển trách, cảnh cáo, đình chỉ
 * thi, hủy kết quả.
 *
 * Source: Thông tư 22/2025/TT-BNV.
 */
export const sanctions = ["reprimand", "warning", "suspension", "annulment"] as const;
export type Sanction = (typeof sanctions)[number];

/** Whether a sanction ends the work at once and asks a second person to void the paper. */
export function endsAttempt(sanction: Sanction): boolean {
  return sanction === "suspension" || sanction === "annulment";
}
