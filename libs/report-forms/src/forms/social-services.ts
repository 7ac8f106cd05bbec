import { PLACE_TYPES } from '@samlad/domain/place.js';
import { defineReportForm } from '../define-report-form.js';

// OSL 26:1: levels and choices only, so that no field can hold a count of persons
export const socialServicesForm = defineReportForm({
  kind: 'social-services',
  partyKind: 'SOCIAL_SERVICES',
  version: 1,
  title: 'Socialtjänstens veckorapport',
  intro: 'Bara nivåer, och bara per kommundel. Aldrig personer, ärenden, placeringar, SIG eller avhoppare.',
  areaText: {
    may: 'Tendens och slag av miljö i kommundelen, så allmänt att ingen kan kännas igen.',
    goodExample: 'Fältgruppen möter fler yngre tonåringar ute sent på helgerna än i september.',
    badExample: 'Vi har fått in tre ärenden från samma trappuppgång.',
    provision: '26:1',
  },
  sections: [
    {
      key: 'levels',
      title: 'Nivå per kommundel',
      fields: [
        {
          type: 'TABLE',
          key: 'concernLevels',
          label: 'Bedömd nivå',
          cell: 'LEVEL',
          rows: 'AREAS',
          columns: [
            { code: 'YOUTH', label: 'Unga i riskmiljöer' },
            { code: 'SUBSTANCES', label: 'Alkohol och droger i offentlig miljö' },
            { code: 'HOMELESSNESS', label: 'Utsatthet i offentlig miljö' },
          ],
          max: 4,
          help: {
            may: 'En nivå 0–4 för hela kommundelen.',
            goodExample: 'Trångsund, unga i riskmiljöer: 1 Iaktta.',
            badExample: 'Antal ärenden, hushåll eller personer.',
            provision: '26:1',
          },
        },
        {
          type: 'CHOICE',
          key: 'fieldTrend',
          label: 'Tendens i fältarbetet per kommundel',
          perArea: true,
          options: [
            { code: 'CALMER', label: 'Lugnare än vanligt' },
            { code: 'USUAL', label: 'Som vanligt' },
            { code: 'UNEASIER', label: 'Oroligare än vanligt' },
            { code: 'NOT_PRESENT', label: 'Ingen närvaro denna vecka' },
          ],
          help: {
            may: 'Fältarbetarnas samlade intryck av kommundelen.',
            goodExample: 'Oroligare än vanligt.',
            badExample: 'Vilka ungdomar fältarbetarna har mött.',
            provision: '26:1',
          },
        },
      ],
    },
    {
      key: 'arenas',
      title: 'Arenor',
      fields: [
        {
          type: 'MULTI_CHOICE',
          key: 'arenas',
          label: 'Slag av platser att uppmärksamma per kommundel',
          perArea: true,
          options: [
            ...PLACE_TYPES.map(({ code, label }) => ({ code, label })),
            { code: 'ONLINE', label: 'På nätet' },
          ],
          help: {
            may: 'Bara slag av platser, inte vilken plats.',
            goodExample: 'Station eller hållplats, park eller naturområde.',
            badExample: 'Källaren på Grantorpsvägen 20.',
            provision: '26:1',
          },
        },
      ],
    },
    {
      key: 'support',
      title: 'Behov',
      fields: [
        {
          type: 'MULTI_CHOICE',
          key: 'supportNeeds',
          label: 'Behov per kommundel',
          perArea: true,
          options: [
            { code: 'ADULTS', label: 'Vuxna på plats' },
            { code: 'OPEN_ACTIVITIES', label: 'Öppna aktiviteter' },
            { code: 'PARENTS', label: 'Information till vårdnadshavare' },
            { code: 'SCHOOL_DIALOGUE', label: 'Samtal med skolorna' },
            { code: 'POLICE_PRESENCE', label: 'Synlig polis' },
            { code: 'PLACE', label: 'Åtgärder på platsen' },
          ],
          help: {
            may: 'Vad kommundelen behöver av gruppen, aldrig vad en person behöver.',
            goodExample: 'Vuxna på plats, öppna aktiviteter.',
            badExample: 'Stöd till en viss familj.',
            provision: '26:1',
          },
        },
      ],
    },
  ],
});
