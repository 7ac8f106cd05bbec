import { isoWeekSchema, type IsoWeek } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '@/domain-ui/answer';
import { HUB_FORM } from '@/features/hub/hub.graphql';
import { HubFormView } from '@/features/hub/hub-form-view';
import { formatWeekDates } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { PageHeader } from '@/ui/page-header';

/** The form of a unit: for a phone first. Without a week, the oldest one that is owed. */
export function HubFormPage() {
  const { week } = useParams();
  const asked = isoWeekSchema.safeParse(week).success ? (week as IsoWeek) : null;
  return <OneForm key={asked ?? ''} asked={asked} />;
}

function OneForm({ asked }: { asked: IsoWeek | null }) {
  const { moment } = useFormats();
  const query = useQuery(graphqlQuery(HUB_FORM, { week: asked }));
  const page = query.data?.hubForm;
  return (
    <>
      <PageHeader
        title={page ? `${hubFormFor(page.hub.kind).title}, v. ${Number(page.week.slice(6))}` : 'Formulär'}
        description={
          page && (
            <>
              {`${page.unitName}${page.areaName === null ? '' : `, ${page.areaName}`} · ${formatWeekDates(page.week)}`}
              <br />
              {`Svara senast ${moment(page.dueAt)}`}
            </>
          )
        }
      />
      <Answer query={query}>{({ hubForm }) => <HubFormView key={hubForm.week} page={hubForm} />}</Answer>
    </>
  );
}
