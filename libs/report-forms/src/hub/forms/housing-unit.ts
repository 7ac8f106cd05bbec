import type { HubForm } from '../hub-form.js';

/** A housing company's week; the report it goes into has no tables of its own for it. */
export const housingUnitForm: HubForm = {
  kind: 'housing-unit',
  version: 1,
  title: 'Bolagets vecka',
  intro: 'Det som hänt i era trapphus, gårdar och garage, som helhet. Allt står på noll från början.',
  questions: [
    {
      key: 'trespass',
      label: 'Obehöriga i trapphus och garage',
      hint: 'Tillfällen, inte personer',
      type: 'COUNT',
    },
    {
      key: 'vandalism',
      label: 'Skadegörelse och klotter',
      hint: 'Krossat, klottrat, förstört',
      type: 'COUNT',
    },
    { key: 'fires', label: 'Bränder och tillbud', hint: 'Soprum, källare, gård', type: 'COUNT' },
    { key: 'gatherings', label: 'Störande samlingar', hint: 'På gårdar och vid entréer', type: 'GRADE' },
    { key: 'safety', label: 'Otrygghet bland boende', hint: 'Det ni hör som helhet', type: 'GRADE' },
  ],
  wishes: [
    { code: 'GUARDS', label: 'Fler väktare eller värdar' },
    { code: 'POLICE', label: 'Polisens närvaro' },
    { code: 'PLACE', label: 'Belysning eller annat på platsen' },
    { code: 'TALK', label: 'Ett samtal med kontakten' },
  ],
  text: {
    label: 'Med några ord',
    may: 'Läget i beståndet: gård eller kvarter, tid och vad slags händelse.',
    goodExample: 'Samlingar vid återvinningen på kvällarna, mest torsdag till lördag.',
    badExample: 'Familjen på tredje våningen har haft fest igen.',
    provision: '39',
  },
};
