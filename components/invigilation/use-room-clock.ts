"use client";

import { useEffect, useState } from "react";
import type { RoomView } from "./room-feed";

const secondMs = 1000;

/**
 * The server's time, told each second. Before the page has heard of the server it stands at the
 * snapshot's, so that what the server drew and what the browser draws are the same.
 */
export function useRoomClock({ snapshot, offset }: RoomView): number {
  const [now, tick] = useState<number | null>(null);
  useEffect(() => {
    if (offset === null) return;
    const timer = setInterval(() => tick(performance.now() + offset), secondMs);
    return () => clearInterval(timer);
  }, [offset]);
  return now ?? snapshot.serverNow;
}
