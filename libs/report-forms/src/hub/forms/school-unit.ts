import type { HubForm } from '../hub-form.js';

const LEVELS = 'levels';
const COUNTS = 'aggregates';

/** A school's week. Source: domain guide §5, §9 (SKO, REK-03). */
export const schoolUnitForm: HubForm = {
  kind: 'school-unit',
  version: 1,
  title: 'Skolans vecka',
  intro: 'Det som hänt i och kring skolan, som helhet. Allt står på noll från början.',
  questions: [
    {
      key: 'conflicts',
      label: 'Gruppkonflikter',
      hint: 'Bråk mellan grupper, i skolan eller på väg hem',
      type: 'COUNT',
      target: { table: COUNTS, column: 'CONFLICTS' },
    },
    {
      key: 'outsiders',
      label: 'Obehöriga',
      hint: 'Personer som inte hör till skolan',
      type: 'COUNT',
      target: { table: COUNTS, column: 'OUTSIDERS' },
    },
    {
      key: 'vandalism',
      label: 'Skadegörelse',
      hint: 'Krossat, klottrat, förstört',
      type: 'COUNT',
      target: { table: COUNTS, column: 'VANDALISM' },
    },
    {
      key: 'fireAttempts',
      label: 'Brandtillbud',
      hint: 'Eld eller försök till eld',
      type: 'COUNT',
      target: { table: COUNTS, column: 'FIRE_ATTEMPTS' },
    },
    {
      key: 'attendance',
      label: 'Frånvaro utöver det vanliga',
      hint: 'Bara hur mycket, aldrig hur många elever',
      type: 'GRADE',
      target: { table: LEVELS, column: 'ATTENDANCE' },
    },
    {
      key: 'violations',
      label: 'Kränkningar',
      hint: 'Stämningen som helhet',
      type: 'GRADE',
      target: { table: LEVELS, column: 'VIOLATIONS' },
    },
    {
      key: 'rumours',
      label: 'Rykten',
      hint: 'Sådant som oroar många',
      type: 'GRADE',
      target: { table: LEVELS, column: 'RUMOURS' },
    },
  ],
  wishes: [
    { code: 'ADULTS', label: 'Fler vuxna i närheten' },
    { code: 'POLICE', label: 'Polisens närvaro' },
    { code: 'ACTIVITY', label: 'Aktiviteter efter skoltid' },
    { code: 'PLACE', label: 'Belysning eller annat på platsen' },
    { code: 'TALK', label: 'Ett samtal med kontakten' },
  ],
  text: {
    label: 'Med några ord',
    may: 'Läget på och runt skolan: plats, tid och vad slags händelse.',
    goodExample: 'Oroligt vid cykelställen efter skoldagens slut, tisdag och torsdag.',
    badExample: 'En elev i 8B har hamnat i bråk tre gånger.',
    provision: '23:2',
  },
  basis: { table: 'schools', answered: 'ANSWERED', asked: 'ASKED' },
};
