import type { MailManner } from '@samlad/domain/mail-manners.js';
import { Temporal } from 'temporal-polyfill';

/** What comes within this long is one mail. */
const GATHERED_SECONDS = 60;
const MORNING = Temporal.PlainTime.from('07:00');

/** From when a line may be sent, UTC; null when the person wants no mail. */
export function whenToSend(
  manner: MailManner,
  isUrgent: boolean,
  now: string,
  timeZone: string,
): string | null {
  if (manner === 'NONE') return null;
  if (isUrgent) return now;
  const at = Temporal.Instant.from(now);
  if (manner === 'AT_ONCE') return at.add({ seconds: GATHERED_SECONDS }).toString();
  const local = at.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate().toZonedDateTime({ timeZone, plainTime: MORNING });
  const morning =
    Temporal.ZonedDateTime.compare(today, local) > 0
      ? today
      : local.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: MORNING });
  return morning.toInstant().toString();
}
