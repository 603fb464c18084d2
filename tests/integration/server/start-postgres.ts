import { startPostgres } from "@/server/postgres/launch";

/** Starts the database in the folder named on the command line and says where it is. */
const server = await startPostgres({ dataDir: process.argv[2] ?? "" });
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
