import { forbid } from "./forbid.js";

export const pureDomain = forbid(
  "The domain is given the time and the seed: it reads no clock, zone, random source or outside world.",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Math'][property.name='random']",
  "MemberExpression[property.name=/^(get|set)(Hours|Date|Day|Month|FullYear|Minutes|TimezoneOffset)$/]",
  "MemberExpression[object.name=/^(crypto|performance|process|globalThis|window|navigator|console)$/]",
  "CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/]",
  "ImportExpression",
);

export const noEnvironment = forbid(
  "Only lib/platform/env.ts reads process.env: ask env().",
  "MemberExpression[object.name='process'][property.name='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
);

export const noRawSql = forbid(
  "Text as SQL: pass values as parameters of the sql`` template.",
  "CallExpression[callee.property.name='unsafe']",
  "CallExpression[callee.object.name='sql'][callee.property.name='raw']",
);

export const noTransaction = forbid(
  "A transaction belongs to a use case in lib/services.",
  "CallExpression[callee.property.name=/^(transaction|begin)$/]",
);

export const noDatabase = forbid(
  "A page calls a use case; it never takes the database out of its context.",
  "MemberExpression[object.name='ctx'][property.name=/^(db|keys|sql)$/]",
  "VariableDeclarator[init.name='ctx'] > ObjectPattern > Property[key.name=/^(db|keys|sql)$/]",
);

export const noContextTime = forbid(
  "Attempts and sittings go by the database's clock, read after the lock: not by ctx.now.",
  "MemberExpression[object.name='ctx'][property.name='now']",
  "ObjectPattern > Property[key.name='now']",
);

export const noDefaultExport = forbid(
  "Export by name: a default export has another name wherever it is used.",
  "ExportDefaultDeclaration",
  "ExportSpecifier[exported.name='default']",
);

export const noReExport = forbid(
  "Import a thing from where it is made: no barrels.",
  "ExportAllDeclaration",
  "ExportNamedDeclaration[source]",
);

export const actionsHaveTheirFile = forbid(
  "Server actions are in actions.ts, where their first line is checked.",
  "ExpressionStatement[directive='use server']",
);

export const clientCodeHasItsPlace = forbid(
  "Code of the browser is in components: a route stays on the server.",
  "ExpressionStatement[directive='use client']",
);

export const noCookies = forbid(
  "Only lib/platform reads cookies: ask it who is there.",
  "ImportDeclaration[source.value='next/headers'] > ImportSpecifier[imported.name='cookies']",
);

export const oldBrowsers = forbid(
  "Browsers of Windows 7 do not know this method: copy the list, then sort or reverse the copy.",
  "CallExpression[callee.property.name=/^to(Sorted|Reversed|Spliced)$/]",
);

export const oneLink = forbid(
  "Ways to other pages are Link of components/ui/link: it fetches nothing ahead.",
  "ImportDeclaration[source.value='next/link']",
);

export const oneInstant = forbid(
  "Instants and days are written by components/ui/instant, alike in every place and language.",
  "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
  "CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]",
  "CallExpression[callee.property.name=/^(dateTime|dateTimeRange|relativeTime)$/]",
  "ObjectPattern > Property[key.name=/^(dateTime|dateTimeRange|relativeTime)$/]",
);

export const serverOnly = forbid(
  'What reads a request carries `import "server-only"`: it must never reach a browser.',
  "Program:not(:has(ImportDeclaration[source.value='server-only'])) > ImportDeclaration[source.value='next/headers']",
);
