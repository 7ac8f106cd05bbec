import type { CategoryGroupCode } from '@samlad/domain/incident-categories.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { PlaceType } from '@samlad/domain/place.js';
import { PLANTED } from './planted-patterns.js';

export type ProblemKey =
  | 'rise'
  | 'burglaries'
  | 'garage'
  | 'path'
  | 'station'
  | 'waste'
  | 'schoolRoad'
  | 'library'
  | 'parking'
  | 'bicycles';

type Score = [need: number, influence: number];

/** A recurring problem of the demo; weeks are counted back from the present one. */
export interface DemoProblem {
  key: ProblemKey;
  title: string;
  description: string;
  area: string;
  group: CategoryGroupCode;
  placeType: PlaceType;
  timePattern: string;
  openedAgo: number;
  closedAgo?: number;
  by: PartyKind;
  scores: Partial<Record<PartyKind, Score>>;
}

export const DEMO_PROBLEMS: readonly DemoProblem[] = [
  {
    key: 'rise',
    title: 'Mopedkörning och samlingar vid Skogås centrum',
    description: 'Sedan några veckor samlas många vid torget på helgkvällarna. Mopeder kör mellan de gående.',
    area: PLANTED.rise.area,
    group: 'ORD',
    placeType: 'SQUARE',
    timePattern: 'Fredag och lördag kl. 18–23',
    openedAgo: 4,
    by: 'SAFETY_OFFICE',
    scores: {
      POLICE: [4, 3],
      SAFETY_OFFICE: [5, 4],
      CULTURE_LEISURE: [3, 4],
      SCHOOL: [4, 2],
      SOCIAL_SERVICES: [3, 3],
    },
  },
  {
    key: 'burglaries',
    title: 'Bostadsinbrott i villakvarter i Stuvsta',
    description: 'Flera inbrott nära varandra dagtid. Ofta altandörr på baksidan.',
    area: PLANTED.nearRepeat.area,
    group: 'EGE',
    placeType: 'HOUSING',
    timePattern: 'Vardagar dagtid',
    openedAgo: 3,
    by: 'POLICE',
    scores: { POLICE: [5, 3], SAFETY_OFFICE: [4, 3], RESCUE: [2, 1] },
  },
  {
    key: 'garage',
    title: 'Fordonsbrott och skadegörelse i Garaget Blåhaken',
    description:
      'Bilinbrott, stulna delar och förstörda dörrar. Garaget är mörkt och porten står ofta öppen.',
    area: PLANTED.helpingMeasure.area,
    group: 'EGE',
    placeType: 'GARAGE',
    timePattern: 'Kvällar och nätter',
    openedAgo: 44,
    by: 'POLICE',
    scores: { POLICE: [4, 4], SAFETY_OFFICE: [4, 5], RESCUE: [3, 2], SOCIAL_SERVICES: [2, 2] },
  },
  {
    key: 'path',
    title: 'Otrygg gångväg i Vårby',
    description: 'Gångstråket Bersån är mörkt och undviks av många efter skymningen.',
    area: 'HUD-VAR',
    group: 'PLA',
    placeType: 'STREET',
    timePattern: 'Efter mörkrets inbrott, oktober–mars',
    openedAgo: 20,
    by: 'SAFETY_OFFICE',
    scores: { SAFETY_OFFICE: [4, 5], POLICE: [3, 2], SCHOOL: [4, 1], CULTURE_LEISURE: [3, 3] },
  },
  {
    key: 'station',
    title: 'Öppen försäljning vid Flemingsbergs station',
    description: 'Täta korta möten vid gångtunneln. Resenärer uppger att de känner sig iakttagna.',
    area: 'HUD-FLE',
    group: 'NAR',
    placeType: 'STATION',
    timePattern: 'Vardagar kl. 15–21',
    openedAgo: 26,
    by: 'POLICE',
    scores: { POLICE: [5, 3], SOCIAL_SERVICES: [4, 3], SAFETY_OFFICE: [5, 2], SCHOOL: [4, 1] },
  },
  {
    key: 'waste',
    title: 'Bränder i soprum i Bostadsområdet Krongården',
    description: 'Återkommande bränder i olåsta soprum, nära fasad.',
    area: 'HUD-VAR',
    group: 'BRA',
    placeType: 'HOUSING',
    timePattern: 'Kvällar, oftast helg',
    openedAgo: 18,
    by: 'RESCUE',
    scores: { RESCUE: [4, 4], SAFETY_OFFICE: [3, 4], POLICE: [3, 2] },
  },
  {
    key: 'schoolRoad',
    title: 'Farlig lämning vid Kantarellskolan',
    description: 'Trångt vid infarten på morgonen. Bilar stannar på övergångsstället.',
    area: 'HUD-SEG',
    group: 'TRA',
    placeType: 'SCHOOL',
    timePattern: 'Vardagar kl. 07.40–08.10',
    openedAgo: 30,
    by: 'SCHOOL',
    scores: { SCHOOL: [5, 2], SAFETY_OFFICE: [3, 4], POLICE: [2, 3] },
  },
  {
    key: 'library',
    title: 'Oroligt i biblioteket i Huddinge centrum',
    description: 'Bråk i entrén och besökare som känner sig otrygga sena eftermiddagar.',
    area: 'HUD-SJF',
    group: 'SKO',
    placeType: 'YOUTH_CENTRE',
    timePattern: 'Måndag–torsdag kl. 15–19',
    openedAgo: 60,
    closedAgo: 25,
    by: 'CULTURE_LEISURE',
    scores: { CULTURE_LEISURE: [5, 4], SOCIAL_SERVICES: [4, 3], POLICE: [2, 2], SCHOOL: [3, 3] },
  },
  {
    key: 'parking',
    title: 'Buskörning på parkeringen vid handelsområdet',
    description: 'Bilar och mopeder samlas efter stängning. Hög musik och höga farter.',
    area: 'HUD-SEG',
    group: 'ORD',
    placeType: 'GARAGE',
    timePattern: 'Fredag–söndag efter kl. 21',
    openedAgo: 9,
    by: 'POLICE',
    scores: { POLICE: [3, 3], SAFETY_OFFICE: [3, 2] },
  },
  {
    key: 'bicycles',
    title: 'Cykelstölder vid Huddinge station',
    description: 'Många cyklar stjäls dagtid från ställen utan låsbar ram.',
    area: 'HUD-SJF',
    group: 'EGE',
    placeType: 'STATION',
    timePattern: 'Vardagar dagtid, april–oktober',
    openedAgo: 50,
    closedAgo: 12,
    by: 'SAFETY_OFFICE',
    scores: { SAFETY_OFFICE: [3, 4], POLICE: [2, 1] },
  },
];
