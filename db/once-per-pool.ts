import type { Executor } from "./client";

/**
 * A query asked so often that its text is made once a pool, and planned once a connection: `build`
 * ends with `prepare`, what differs from call to call are placeholders.
 */
export function oncePerPool<Query>(build: (db: Executor) => Query): (db: Executor) => Query {
  const built = new WeakMap<Executor, Query>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}
