import { setTimeout as pause } from "node:timers/promises";
import { roomChanges } from "@/lib/domain/sitting/room-change";
import type { Room, Watch } from "../room/room";
import { Connection, type Reply } from "./connection";

/** What those who watched were given. */
export type Looks = {
  /** The room, or that nothing in it had changed. */
  readonly answered: number;
  /** Put off because something more urgent was to do. */
  readonly shed: number;
  readonly errors: number;
  /** Reports of the campaign, one after the other. */
  readonly reports: number;
};

/** People who look at a room as its page does, each on a connection of their own. */
export class Watchers {
  private readonly address: string;
  private readonly path: string;
  private readonly watch: Watch;
  private looks = { answered: 0, shed: 0, errors: 0, reports: 0 };
  private resting = false;
  private endless: Promise<unknown> = Promise.resolve();

  constructor(address: string, { sittingId }: Room, watch: Watch) {
    this.address = address;
    this.path = `/api/v1/rooms/${sittingId}`;
    this.watch = watch;
  }

  begin(views: number, everyMs: number): void {
    this.resting = false;
    const lookers = Array.from({ length: views }, (_, index) =>
      this.keepLooking(this.cookieOf(index), everyMs),
    );
    this.endless = Promise.all([...lookers, this.keepReporting()]);
  }

  async end(): Promise<Looks> {
    this.resting = true;
    await this.endless;
    const { looks } = this;
    this.looks = { answered: 0, shed: 0, errors: 0, reports: 0 };
    return looks;
  }

  private async keepLooking(cookie: string, everyMs: number): Promise<void> {
    const connection = new Connection(this.address);
    let tag = "";
    await pause(Math.random() * everyMs);
    while (!this.resting) {
      const known = tag === "" ? [] : [`If-None-Match: ${tag}`, `A-IM: ${roomChanges}`];
      const reply = await connection.send(this.request(this.path, cookie, known));
      tag = /^etag: *(.+?)\r?$/im.exec(reply.head)?.[1] ?? tag;
      this.note(reply);
      // Who is put off comes back later, as the page does.
      await pause(reply.status === 503 ? 15_000 : everyMs);
    }
    connection.close();
  }

  private async keepReporting(): Promise<void> {
    const connection = new Connection(this.address);
    const path = `/campaigns/${this.watch.campaignId}/papers/report?format=docx`;
    for (let status = 200; status === 200 && !this.resting;) {
      ({ status } = await connection.send(this.request(path, this.cookieOf(0), [])));
      if (status === 200) this.looks.reports += 1;
      else this.looks.errors += 1;
    }
    connection.close();
  }

  private cookieOf(index: number): string {
    return this.watch.cookies[index % this.watch.cookies.length] ?? "";
  }

  private note({ status }: Reply): void {
    if (status === 200 || status === 226 || status === 304) this.looks.answered += 1;
    else if (status === 503) this.looks.shed += 1;
    else this.looks.errors += 1;
  }

  private request(path: string, cookie: string, more: readonly string[]): string {
    const { host } = new URL(this.address);
    const head = [`GET ${path} HTTP/1.1`, `Host: ${host}`, `Cookie: ${cookie}`, ...more];
    return `${[...head, "Accept-Encoding: gzip, br"].join("\r\n")}\r\n\r\n`;
  }
}
