/**
 * Where to go after signing in: a path of our own, or the first page. Anything a browser could read
 * as another place (`//host`, `/\host`, a scheme, control characters) is refused.
 */
export function safeReturnPath(path: string | null | undefined): string {
  if (!path || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(path)) return "/";
  return path.startsWith("/sign-in") || path.startsWith("/api/") ? "/" : path;
}
