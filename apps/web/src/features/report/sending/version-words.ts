import type { WeekState } from '@samlad/domain/week-states.js';

/** What becomes of the picture by a report that is sent, by how far the week has come; nothing where there is no picture. */
const OF_THE_PICTURE: Partial<Record<WeekState, string>> = {
  COMPILED:
    'Lägesbilden är redan sammanställd. Den görs om med det ni skickar, och granskas på nytt om den var underskriven.',
  REVIEWED: 'Lägesbilden är granskad och ändras inte. Det ni skickar finns att läsa vid mötet.',
  IN_MEETING: 'Mötet pågår och lägesbilden ändras inte. Det ni skickar finns att läsa vid mötet.',
};

const BEFORE_COMPILED: readonly WeekState[] = ['COLLECTING', 'DUE'];

/** What happens with earlier versions, with the picture, and until when it can be taken back; in whole sentences. */
export function versionSentences(state: WeekState, sentVersions: number, lastSent: string | null): string[] {
  const when = lastSent === null ? '' : `, som skickades ${lastSent},`;
  const earlier =
    sentVersions === 0
      ? []
      : [
          `Version ${sentVersions}${when} finns kvar som en inkommen handling. De andra läser version ${sentVersions + 1} i stället.`,
        ];
  const picture = OF_THE_PICTURE[state];
  const back = BEFORE_COMPILED.includes(state)
    ? ['Ni kan ta tillbaka rapporten tills lägesbilden sammanställs, och rätta den tills mötet har beslutat.']
    : ['Ni kan rätta rapporten tills mötet har beslutat, men inte ta tillbaka den.'];
  return [...earlier, ...(picture === undefined ? [] : [picture]), ...back];
}
