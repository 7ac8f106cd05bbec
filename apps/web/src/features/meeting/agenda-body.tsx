import { PoliceNotices } from '@/domain-ui/police-notices';
import type { ReactNode } from 'react';
import type { PointKey } from './agenda';
import { AttendanceItem } from './attendance-item';
import { CommitmentsItem } from './commitments-item';
import type { MeetingPage } from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';
import { MinutesItem } from './minutes-item';
import { NeedList } from './need-list';
import { OtherItem } from './other-item';

export interface PointProps {
  page: MeetingPage;
  slots: MeetingSlots;
  /** On the projector nothing is typed. */
  readOnly: boolean;
}

/** What is shown at each fixed point of the agenda. */
export const POINT_BODY: Record<PointKey, (props: PointProps) => ReactNode> = {
  narvaro: AttendanceItem,
  ataganden: ({ page, slots }) => <CommitmentsItem page={page} answer={slots.answer} />,
  behov: ({ page }) =>
    page.needs.length === 0 ? (
      <p className="muted">Ingen part har bett de andra om något den här veckan.</p>
    ) : (
      <NeedList page={page} needs={page.needs} />
    ),
  omvarld: ({ page }) => (
    <PoliceNotices notices={page.policeNotices} empty="Inga publicerade händelser för veckan är hämtade." />
  ),
  ovrigt: OtherItem,
  protokoll: MinutesItem,
};
