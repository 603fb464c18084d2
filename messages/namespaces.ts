/** One file of texts per noun and language: messages/<language>/<namespace>.json. */
export const namespaces = [
  "common",
  "shell",
  "access",
  "home",
  "unit",
  "officer",
  "user",
  "bank",
  "item",
  "import",
  "blueprint",
  "test",
  "sitting",
  "candidate",
  "invigilation",
  "attempt",
  "result",
  "paper",
  "contest",
  "practice",
  "campaign",
  "plan",
  "visit",
  "criteria",
  "notification",
  "record",
  "evidence",
  "signing",
  "sample",
  "audit",
  "cli",
  "reading",
  "writing",
  "exam",
  "errors",
  "help",
] as const;

export type Namespace = (typeof namespaces)[number];

export const locales = ["vi", "en"] as const;
export type Locale = (typeof locales)[number];
