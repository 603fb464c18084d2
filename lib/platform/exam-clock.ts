import { type ClockGate, createClockGate } from "@/lib/domain/attempt/clock-gate";
import { once } from "./once";

/** What this process has seen of the database's clock: pages act by it, and a job keeps it current. */
export const examClockGate = (): ClockGate => once("exam-clock", createClockGate);
