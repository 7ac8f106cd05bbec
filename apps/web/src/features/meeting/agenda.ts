import type { MeetingArea } from './meeting.graphql';

/** The points of every agenda that are not areas, in order around them. Source: domain guide §4. */
const FIRST = [
  { key: 'narvaro', label: 'Närvaro och sekretess' },
  { key: 'ataganden', label: 'Förra veckans åtaganden' },
] as const;
const LAST = [
  { key: 'behov', label: 'Behov från andra' },
  { key: 'omvarld', label: 'Omvärld' },
  { key: 'ovrigt', label: 'Kommunikation och övrigt' },
  { key: 'protokoll', label: 'Protokoll' },
] as const;

export type PointKey = (typeof FIRST)[number]['key'] | (typeof LAST)[number]['key'];

/** One line of the agenda: a fixed point, or an area by its code. */
export type AgendaItem =
  { point: PointKey; areaCode: null; label: string } | { point: null; areaCode: string; label: string };

/** What the meeting goes through, the areas in the order of attention that the server gives. */
export function agendaOf(areas: readonly Pick<MeetingArea, 'area'>[]): AgendaItem[] {
  const fixed = ({ key, label }: { key: PointKey; label: string }): AgendaItem => ({
    point: key,
    areaCode: null,
    label,
  });
  return [
    ...FIRST.map(fixed),
    ...areas.map(({ area }): AgendaItem => ({ point: null, areaCode: area.code, label: area.name })),
    ...LAST.map(fixed),
  ];
}

/** Where an address stands on the agenda; its first line when it names nothing that is on it. */
export function placeOnAgenda(agenda: readonly AgendaItem[], address: URLSearchParams): number {
  const [area, point] = [address.get('omrade'), address.get('punkt')];
  const index = agenda.findIndex((item) =>
    item.point === null ? item.areaCode === area : area === null && item.point === point,
  );
  return Math.max(0, index);
}

/** What the address must say to stand at a line. */
export function addressOf(item: AgendaItem): { omrade: string | null; punkt: string | null } {
  return { omrade: item.areaCode, punkt: item.point };
}
