import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import type { MeetingPage } from './meeting.graphql';

interface NeedListProps {
  page: MeetingPage;
  needs: MeetingPage['needs'];
  /** False where the area is said already. */
  withArea?: boolean;
}

/** What one party asks of another. */
export function NeedList({ page, needs, withArea = true }: NeedListProps) {
  return (
    <ul className="meeting-needs">
      {needs.map(({ party, toPartyKind, areaCode, text, mark }) => {
        const area = page.areas.find((row) => row.area.code === areaCode)?.area.name;
        const asked = toPartyKind === null ? 'alla' : PARTY_KIND[toPartyKind].label;
        return (
          <li key={`${party.id} ${areaCode} ${text}`}>
            <p className="meeting-answer-text">{text}</p>
            <p className="muted">
              {[`${party.name} till ${asked}`, withArea && area].filter(Boolean).join(' · ')}
            </p>
            <SecrecyNote mark={mark} />
          </li>
        );
      })}
    </ul>
  );
}
