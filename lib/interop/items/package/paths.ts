/** The files of a package, found by the references that documents make to them. */
export type Shelf = {
  /** The name of the file that `reference` in `folder` means, or null when there is none. */
  readonly find: (reference: string, folder: string) => string | null;
};

/**
 * Files by name. Tools disagree on capitals, escapes and composed letters, so all are tried; `root`
 * is the folder that a package was packed together with.
 */
export function shelfOf(names: readonly string[], root = ""): Shelf {
  const roots = [root, "", `${root}web_resources/`];
  const byName = new Map(names.map((name) => [alike(name), name]));
  return {
    find(reference, folder) {
      const spellings = [reference, unescaped(reference)].map(withoutRoot);
      const plain = spellings.map((text) => text.split(/[?#]/)[0] ?? "");
      // Most references have one spelling: a manifest may hold very many.
      for (const text of new Set([...plain, ...spellings])) {
        for (const base of new Set([folder, ...roots])) {
          const path = joined(base, text);
          const name = path === null ? undefined : byName.get(alike(path));
          if (name !== undefined) return name;
        }
      }
      return byNumber(names, reference);
    },
  };
}

/** The folder a file lies in. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** Words that tools write for "the root of this package". */
function withoutRoot(reference: string): string {
  return reference.replace(/^(\$IMS-CC-FILEBASE\$|%%LINKPATH%%)\/?/i, "");
}

/** Blackboard refers to files by the number in their name. */
function byNumber(names: readonly string[], reference: string): string | null {
  const number = /xid-\d+_\d+$/.exec(reference)?.[0];
  if (number === undefined) return null;
  return names.find((name) => name.includes(`${number}.`)) ?? null;
}

function alike(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function unescaped(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

/** A path without steps up and down; null when it leads out of the package. */
function joined(folder: string, reference: string): string | null {
  const steps: string[] = [];
  const path = reference.startsWith("/") ? reference : `${folder}/${reference}`;
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join("/");
}
