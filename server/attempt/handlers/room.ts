import { busy } from "../../room/busy";
import type { Handler } from "../parts";

/** Several full batches of saves wait: they go first. */
const longBacklog = 512;

/** The live room is shown by a process of its own, unless answers of candidates wait. */
export const room: Handler = (parts, { request, response }) => {
  if (parts.queue.length > longBacklog) throw busy();
  parts.passRoom(request, response);
  return Promise.resolve();
};
