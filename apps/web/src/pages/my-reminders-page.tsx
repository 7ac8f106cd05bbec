import { CalendarFeed } from '@/features/calendar-feed/calendar-feed';
import { MailChoice } from '@/features/mail/mail-choice';
import { useMay, useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';

/** Mina påminnelser: how Samlad reaches somebody outside its own pages. */
export function MyRemindersPage() {
  const { user } = useSession();
  const mayDo = useMay();
  return (
    <>
      <PageHeader title="Mina påminnelser" description={user.name} />
      <div className="stack my-reminders">
        <MailChoice />
        {mayDo('calendar.own') && <CalendarFeed />}
      </div>
    </>
  );
}
