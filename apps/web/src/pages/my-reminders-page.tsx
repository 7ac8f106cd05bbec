import { CalendarFeed } from '@/features/calendar-feed/calendar-feed';
import { MailChoice } from '@/features/mail/mail-choice';
import { NoticeChoices } from '@/features/notices/notice-choices';
import { NoticeList } from '@/features/notices/notice-list';
import { useMay, useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';

/** Mina påminnelser: what waits, and how Samlad reaches somebody with it. */
export function MyRemindersPage() {
  const { user } = useSession();
  const mayDo = useMay();
  return (
    <>
      <PageHeader title="Mina påminnelser" description={user.name} />
      <div className="stack my-reminders">
        {mayDo('notice.own') && <NoticeList />}
        {mayDo('notice.own') && <NoticeChoices />}
        <MailChoice />
        {mayDo('calendar.own') && <CalendarFeed />}
      </div>
    </>
  );
}
