/** Cuts the bytes of a connection into whole requests: head, and as many bytes as it says follow. */
export class RequestReader {
  private held: Buffer = Buffer.alloc(0);

  /** The requests that are complete with these bytes. */
  read(bytes: Buffer): Buffer[] {
    this.held = this.held.length === 0 ? bytes : Buffer.concat([this.held, bytes]);
    const whole: Buffer[] = [];
    for (;;) {
      const length = lengthOf(this.held);
      if (length === null || this.held.length < length) return whole;
      whole.push(this.held.subarray(0, length));
      this.held = this.held.subarray(length);
    }
  }
}

function lengthOf(held: Buffer): number | null {
  const end = held.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const said = /\r\ncontent-length: *(\d+)/i.exec(held.toString("latin1", 0, end + 2));
  return end + 4 + Number(said?.[1] ?? 0);
}

/** Method and path of a request. */
export function lineOf(request: Buffer): string {
  return request.toString("latin1", 0, request.indexOf(" HTTP/"));
}
