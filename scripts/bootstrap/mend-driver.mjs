import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/**
 * Faults of the database driver that a lost connection meets, mended in place until a version
 * without them is out (porsager/postgres, issues 1066, 1154, 1192, 1208 and 1223):
 *
 * - A write that was put off finds no socket any more and ends the whole process.
 * - A connection lost with such a write pending never sends again: the pool keeps it, dead.
 * - A transaction whose connection was lost goes on on whatever connection comes after it, statement
 *   by statement and without being a transaction.
 * - A connection lost while it learns the types ends the whole process, and fails a query that the
 *   connection made anew could have answered.
 */
const mends = [
  {
    file: "connection.js",
    from: `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x`,
    to: `    const bytes = forgetWrite()
    if (!socket)
      return error(Errors.connection('CONNECTION_CLOSED', options, socket)), false

    return socket.write(bytes, fn)
  }

  function forgetWrite() {
    const bytes = chunk
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return bytes`,
  },
  {
    file: "connection.js",
    from: `    clearImmediate(nextWriteTimer)
    if (socket) {`,
    to: `    forgetWrite()
    if (socket) {`,
  },
  {
    file: "connection.js",
    from: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
    to: `    forgetWrite()
    socket.removeListener('data', data)`,
  },
  {
    file: "connection.js",
    from: `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
    to: `    if (initial) {
      query = errorResponse = null
      return reconnect()
    }

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = null
`,
  },
  {
    // Whoever waits for the connection is told of it.
    file: "connection.js",
    from: `        return fetchArrayTypes()
`,
    to: `        return fetchArrayTypes().catch(() => {})
`,
  },
  {
    file: "index.js",
    from: `      , connection
      , prepare = null`,
    to: `      , connection
      , lost = null
      , prepare = null`,
  },
  {
    file: "index.js",
    from: `new Promise((_, reject) => connection.onclose = reject)`,
    to: `new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })`,
  },
  {
    file: "index.js",
    from: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full`,
    to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)

        c.queue === full`,
  },
];

/** Mends both builds of the driver; again without effect. Throws when its text is another. */
export function mendDriver(root) {
  for (const folder of ["src", join("cjs", "src")]) {
    for (const file of ["connection.js", "index.js"]) {
      const path = join(root, "node_modules", "postgres", folder, file);
      if (existsSync(path))
        mend(
          path,
          mends.filter((one) => one.file === file),
        );
    }
  }
}

function mend(path, wanted) {
  const before = readFileSync(path, "utf8");
  const after = wanted.reduce((text, { from, to }) => {
    if (text.includes(to)) return text;
    if (!text.includes(from)) throw new Error(`${path} is another version: look at it anew`);
    return text.replace(from, () => to);
  }, before);
  if (after === before) return;
  // Written beside and renamed: the file may be shared with other installations.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, after);
  renameSync(draft, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mendDriver(fileURLToPath(new URL("../..", import.meta.url)));
}
