/**
 * The version of the notice on personal data and state secrets. Raise it when the notice says
 * something new: everybody reads it again at the next sign-in.
 */
export const NOTICE_VERSION = 1;
