import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** Watches how much memory this process and its children hold at their highest, from now on. */
export function watchMemory(): () => { readonly ownMib: number; readonly childMib: number } {
  // From here on the system counts the highest anew.
  writeFileSync("/proc/self/clear_refs", "5");
  let child = 0;
  const look = () => {
    for (const pid of children()) child = Math.max(child, peakMib(pid));
  };
  const watch = setInterval(look, 20);
  return () => {
    look();
    clearInterval(watch);
    return { ownMib: peakMib("self"), childMib: child };
  };
}

function children(): string[] {
  const own = ` ${process.pid} `;
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    const stat = read(`/proc/${name}/stat`);
    return stat.slice(stat.lastIndexOf(")") + 3).startsWith(own);
  });
}

function peakMib(pid: string): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Empty when the process has ended since. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
