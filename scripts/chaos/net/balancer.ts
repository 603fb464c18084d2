import { setTimeout as pause } from "node:timers/promises";

type Backend = { readonly origin: string; healthy: boolean };

const everyMs = 500;
const patienceMs = 1_500;

/**
 * Hands each request to the next API process, without affinity, and leaves out those that do not
 * answer for their health: what any load balancer in front of the product does.
 */
export class Balancer {
  private readonly backends: readonly Backend[];
  private next = 0;
  private stopped = false;

  constructor(ports: readonly number[]) {
    this.backends = ports.map((port) => ({ origin: `http://127.0.0.1:${port}`, healthy: true }));
  }

  /** Where the next request goes; any, when none is well. */
  origin(): string {
    const well = this.backends.filter(({ healthy }) => healthy);
    const among = well.length > 0 ? well : this.backends;
    this.next += 1;
    return among[this.next % among.length]?.origin ?? "";
  }

  /** Whether the process with this index gets requests. */
  isWell(index: number): boolean {
    return this.backends[index]?.healthy ?? false;
  }

  watch(): void {
    for (const backend of this.backends) void this.follow(backend);
  }

  stop(): void {
    this.stopped = true;
  }

  private async follow(backend: Backend): Promise<void> {
    while (!this.stopped) {
      backend.healthy = await answers(backend.origin);
      await pause(everyMs, undefined, { ref: false });
    }
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    // Reachable is enough: while the database is away every process says so.
    const response = await fetch(`${origin}/api/health`, { signal });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
