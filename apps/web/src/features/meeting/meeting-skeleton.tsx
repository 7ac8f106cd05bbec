import { Skeleton } from '@/ui/states';
import './meeting.css';

/** Keeps the places of the meeting while it is on its way. */
export function MeetingSkeleton() {
  return (
    <div className="meeting">
      <Skeleton height="5rem" label="Hämtar mötet…" />
      <div className="meeting-table">
        <Skeleton height="30rem" label="" />
        <Skeleton height="40rem" label="" />
        <Skeleton height="20rem" label="" />
      </div>
    </div>
  );
}
