import { createHmac } from 'node:crypto';

export const APP_ROLE = 'samlad_app';
export const MAINTENANCE_ROLE = 'samlad_maintenance';

/** The password of a lesser role, derived from the owner's so that every process agrees without storing it. */
export function derivedPassword(ownerUrl: string, role: string): string {
  const owner = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', owner || 'samlad')
    .update(role)
    .digest('base64url');
}

/** The owner's address with a lesser role's login in its place. */
export function loginUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = derivedPassword(ownerUrl, role);
  return url.toString();
}
