const FALLBACK = '/';

/**
 * The path to go to after sign-in. Only a path on this site is followed: one leading slash, no backslash and no
 * control characters, which browsers read as another host.
 */
export function safeReturnPath(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted)) return FALLBACK;
  // oxlint-disable-next-line no-control-regex
  if (/[\\\u0000-\u001f\u007f]/.test(wanted)) return FALLBACK;
  if (wanted === '/logga-in' || wanted.startsWith('/logga-in?')) return FALLBACK;
  return wanted;
}

/** The address of the sign-in page that comes back to a path afterwards. */
export function signInPath(from: string): string {
  const back = safeReturnPath(from);
  return back === FALLBACK ? '/logga-in' : `/logga-in?till=${encodeURIComponent(back)}`;
}
