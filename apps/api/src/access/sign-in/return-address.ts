const HOME = '/';
const ORIGIN = 'https://own.invalid';
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\\\u0000-\u001f\u007f-\u009f]/;
const LONGEST = 2_000;

/**
 * Where somebody is sent after signing in: a path of this site, or `/` for anything else. Accepted is what begins with
 * one slash, holds no backslash, control character or second slash at the start, and stays on the own origin when the
 * URL parser has read it. Source: security guide §2.
 */
export function returnAddress(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return HOME;
  if (!wanted.startsWith('/') || wanted.startsWith('//') || FORBIDDEN.test(wanted)) return HOME;
  const url = URL.parse(wanted, ORIGIN);
  if (url === null || url.origin !== ORIGIN || url.pathname.startsWith('//')) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}
