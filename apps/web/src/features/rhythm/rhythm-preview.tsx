import { DEADLINE_FIELDS, type WeekRhythm } from '@samlad/domain/rhythm.js';
import { type DatedDeadline, datedDeadlines, pauseOf, takenUpIn } from '@samlad/domain/rhythm-dates.js';
import { type IsoWeek, isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { formatWeek, formatWeekYear } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { Table } from '@/ui/table';

const WEEKS = 8;

interface PreviewRow {
  week: IsoWeek;
  deadlines: DatedDeadline[];
  /** Why it has no report of its own; null when it has. */
  rests: string | null;
}

function rowOf(week: number, rhythm: WeekRhythm, timeZone: string): PreviewRow {
  const iso = isoWeekOf(week);
  const later = takenUpIn(week, rhythm);
  if (later === week) return { week: iso, deadlines: datedDeadlines(iso, rhythm, timeZone), rests: null };
  const reason = pauseOf(week, rhythm) ?? 'Varannan vecka';
  return { week: iso, deadlines: [], rests: `${reason}: tas upp i ${formatWeek(isoWeekOf(later))}` };
}

/** What a rhythm makes of the eight weeks that it would hold for first. */
export function RhythmPreview(props: { rhythm: WeekRhythm; firstWeek: IsoWeek; timeZone: string }) {
  const { rhythm, firstWeek, timeZone } = props;
  const { moment } = useFormats();
  const first = weekIndexOf(firstWeek);
  const rows = Array.from({ length: WEEKS }, (_, index) => rowOf(first + index, rhythm, timeZone));
  return (
    <Table
      caption="De åtta närmaste veckorna med den här rytmen"
      captionHidden
      rows={rows}
      rowKey={({ week }) => week}
      columns={[
        { key: 'week', header: 'Vecka', rowHeader: true, cell: ({ week }) => formatWeekYear(week) },
        ...DEADLINE_FIELDS.map(({ label }, index) => ({
          key: label,
          header: label,
          cell: ({ deadlines, rests }: PreviewRow) => {
            const deadline = deadlines[index];
            if (deadline === undefined) return index === 0 ? rests : '–';
            return (
              <>
                {moment(deadline.at)}
                {deadline.movedBy !== null && <span className="rhythm-moved">{deadline.movedBy}</span>}
              </>
            );
          },
        })),
      ]}
    />
  );
}
