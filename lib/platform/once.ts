const store = globalThis as typeof globalThis & { sathachOnce?: Map<string, unknown> };

/**
 * Makes a thing once a process. Pages and server code each load their own copy of a module, so this
 * is the only state outside a function, and it hangs on `globalThis`.
 */
export function once<T>(name: string, make: () => T): T {
  const made = (store.sathachOnce ??= new Map());
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
