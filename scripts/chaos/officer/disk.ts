import type { Row } from "@/lib/domain/attempt/client/state";

/** The disk of one machine in the room: it outlives the browser, not the change of machine. */
export class Disk {
  readonly device: string;
  private readonly rows = new Map<string, Row>();
  private readonly lastSeqs = new Map<number, number>();

  constructor(device: string) {
    this.device = device;
  }

  put(rows: readonly Row[]): void {
    for (const row of rows) {
      this.rows.set(`${row.epoch}:${row.seq}`, row);
      this.lastSeqs.set(row.epoch, Math.max(this.lastSeq(row.epoch), row.seq));
    }
  }

  forget(rows: readonly Pick<Row, "epoch" | "seq">[]): void {
    for (const { epoch, seq } of rows) this.rows.delete(`${epoch}:${seq}`);
  }

  held(): Row[] {
    return [...this.rows.values()];
  }

  lastSeq(epoch: number): number {
    return this.lastSeqs.get(epoch) ?? 0;
  }
}
