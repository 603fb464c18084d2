import { join } from "node:path";
import { supervise } from "@/server/main";

void supervise({ webEntry: join(import.meta.dirname, "stub-web.ts") });
