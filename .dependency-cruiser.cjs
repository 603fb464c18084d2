// Who may import whom. What a layer's line does not list is forbidden; scripts and tests may import
// everything, and nobody imports them.

const folders = {
  app: "^(app/|proxy[.]ts$)",
  client: "^client/",
  components: "^components/",
  content: "^content/",
  db: "^db/",
  documents: "^lib/documents/",
  domain: "^lib/domain/",
  formats: "^i18n/formats[.]ts$",
  forms: "^lib/forms/",
  i18n: "^i18n/",
  interop: "^lib/interop/",
  manifest: "^package[.]json$",
  messages: "^messages/",
  platform: "^lib/platform/",
  server: "^server/",
  services: "^lib/services/",
};

/**
 * One layer: the layers it uses besides itself, and the packages. A package stands for its folder,
 * "node" for all that comes with Node, "node:x" for one module of it.
 */
function layer(name, uses, packages) {
  const builtIn = packages.includes("node");
  const allowed = [
    ...[name, ...uses].map((used) => folders[used]),
    ...packages.filter((used) => used !== "node").map(pattern),
  ];
  return {
    name: `layer ${name}`,
    comment: `${name} imports only ${[...uses, ...packages].join(", ") || "itself"}`,
    severity: "error",
    from: { path: folders[name] },
    to: { pathNot: allowed, ...(builtIn ? { dependencyTypesNot: ["core"] } : {}) },
  };
}

function pattern(used) {
  if (used.startsWith("node:")) return `^(node:)?${used.slice("node:".length)}$`;
  return `^node_modules/${used}(/|[.]|$)`;
}

const layers = [
  layer("messages", [], []),
  layer("domain", [], ["zod"]),
  layer("interop", ["domain"], ["zod", "hucre", "saxes", "fflate", "sharp", "docx", "node"]),
  layer(
    "documents",
    ["domain"],
    ["hucre", "docx", "qr", "@myriaddreamin/typst-ts-node-compiler", "node"],
  ),
  layer("forms", ["domain"], ["zod"]),
  layer("db", ["domain"], ["drizzle-orm", "postgres", "node:crypto", "node:fs", "node:path"]),
  layer(
    "services",
    ["domain", "interop", "documents", "db"],
    ["node:crypto", "@node-rs/argon2", "zod"],
  ),
  layer(
    "platform",
    ["domain", "db", "services", "messages"],
    ["next", "next-auth", "next-intl", "react", "zod", "server-only", "node"],
  ),
  layer("i18n", ["platform", "messages"], ["next-intl"]),
  layer(
    "components",
    ["domain", "formats", "forms", "messages"],
    [
      ...["react", "react-dom", "next-intl", "use-intl", "lucide-react", "@fontsource"],
      ...["next/link", "next/image", "next/navigation"],
    ],
  ),
  layer(
    "app",
    ["components", "domain", "forms", "i18n", "messages", "platform", "services"],
    [
      ...["next", "next-auth", "next-intl", "react", "lucide-react", "zod"],
      ...["tailwindcss", "server-only", "node:crypto"],
    ],
  ),
  layer("client", ["domain", "messages"], ["preact"]),
  layer(
    "server",
    ["platform", "services", "domain", "db", "messages", "manifest"],
    ["next", "postgres", "drizzle-orm", "zod", "node"],
  ),
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: "no cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nobody imports tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "nobody imports scripts",
      severity: "error",
      from: { pathNot: "^(scripts|tests)/|[.]config[.](js|ts)$" },
      to: { path: "^scripts/" },
    },
    {
      name: "nobody imports the server",
      severity: "error",
      from: { pathNot: "^(server|scripts|tests)/" },
      to: { path: "^server/" },
    },
    {
      name: "no server code in a page that runs in the browser",
      severity: "error",
      from: { path: "^app/.*error[.]tsx$" },
      to: { path: "^(lib/(services|platform)|db|server)/" },
    },
    {
      name: "everything imported exists",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[.]next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["main", "types"],
    },
  },
};
