import { AUDIT_GROUPS, type AuditGroup } from '@samlad/domain/audit-actions.js';
import { useMemo } from 'react';
import { useAddress } from '@/lib/use-address';
import type { LogFilter } from './proof.graphql';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text is a thing's id, as the log has them. */
export const isObjectId = (text: string): boolean => UUID.test(text.trim());

const groupOf = (text: string | null): AuditGroup | null =>
  AUDIT_GROUPS.find((group) => group === text) ?? null;

/** The search that the address holds; what is not yet whole is left out. */
export function useLogFilter(): LogFilter {
  const [address] = useAddress();
  const text = address.toString();
  return useMemo(() => {
    const given = new URLSearchParams(text);
    const date = (name: string) => (DATE.test(given.get(name) ?? '') ? given.get(name) : null);
    const objectId = given.get('objekt') ?? '';
    return {
      from: date('fran'),
      to: date('till'),
      person: given.get('person') || null,
      partyId: given.get('part') || null,
      objectId: isObjectId(objectId) ? objectId.trim().toLowerCase() : null,
      group: groupOf(given.get('slag')),
    };
  }, [text]);
}
