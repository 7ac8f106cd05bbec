import { categoryOf } from '@samlad/domain/incident-categories.js';
import { PLACE_PRECISION_LABEL } from '@samlad/domain/place.js';
import { TIME_PRECISION_LABEL } from '@samlad/domain/time-precision.js';
import { whenOf } from '@/domain-ui/incident-when';
import { SecrecyBadge } from '@/domain-ui/secrecy-badge';
import { useFormats } from '@/lib/session';
import type { ToldEvent } from './same-event.graphql';

export const categoryWord = ({ categoryCode }: ToldEvent): string =>
  categoryOf(categoryCode)?.label ?? categoryCode;

/** One party's own words about the event. */
export function ToldBy({ event }: { event: ToldEvent }) {
  const formats = useFormats();
  const { party, area, placeName, placePrecision, timePrecision, count, text, secrecyLevel } = event;
  const place = [area.name, placeName, PLACE_PRECISION_LABEL[placePrecision].toLocaleLowerCase('sv-SE')];
  const isRough = timePrecision === 'HOUR' || timePrecision === 'PART_OF_DAY';
  return (
    <div className="same-event-told">
      <p className="same-event-party">
        <strong>{party.shortName}</strong> <SecrecyBadge level={secrecyLevel} />
      </p>
      <p className="same-event-what">
        {count > 1 ? `${categoryWord(event)}, ${count} st` : categoryWord(event)}
      </p>
      <p className="muted">
        {whenOf(event, formats)}
        {isRough && ` (${TIME_PRECISION_LABEL[timePrecision].toLocaleLowerCase('sv-SE')})`}
      </p>
      <p className="muted">{place.filter(Boolean).join(', ')}</p>
      {text && <p className="same-event-text">{text}</p>}
    </div>
  );
}
