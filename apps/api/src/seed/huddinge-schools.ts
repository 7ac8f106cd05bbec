import { PLACES } from './huddinge-places.js';

/** A school of the demo with whoever reports for it; names are invented. */
export interface DemoSchool {
  name: string;
  shortName: string;
  district: string;
  reporter: string;
  userName: string;
  /** Whether one may sign in as the reporter on the demo. */
  isShown: boolean;
}

const GIVEN = ['Lovisa', 'Tarek', 'Ingela', 'Joakim', 'Samira', 'Pernilla', 'Oskar', 'Zeynep', 'Kjell'];
const FAMILY = ['Almgläntan', 'Bergsvala', 'Dalakäll', 'Ekvist', 'Fjärdrot', 'Granslund', 'Havtorn'];
const SHOWN = ['HUD-FLE', 'HUD-SKO', 'HUD-VAR'];

const schools = PLACES.filter(({ type }) => type === 'SCHOOL');
const isFirstIn = (district: string, index: number) =>
  schools.findIndex((school) => school.district === district) === index;

/** The schools, the ones that may be signed in to as `skola-1` and so on first among their names. */
export const SCHOOLS: readonly DemoSchool[] = schools.map(({ name, district }, index) => {
  const isShown = SHOWN.includes(district) && isFirstIn(district, index);
  return {
    name,
    shortName: name.replace(/s skola$/, ''),
    district,
    reporter: `${GIVEN[index % GIVEN.length]} ${FAMILY[index % FAMILY.length]}`,
    userName: isShown ? `skola-${SHOWN.indexOf(district) + 1}` : `skola-rapportor-${index + 1}`,
    isShown,
  };
});
