import { defineReportForm } from '../define-report-form.js';

export const rescueForm = defineReportForm({
  kind: 'rescue',
  partyKind: 'RESCUE',
  version: 1,
  title: 'Räddningstjänstens veckorapport',
  intro:
    'Händelser efter typ, bränder efter orsak, falsklarm och hindrade insatser. Aldrig bostadsadresser eller patienter.',
  areaText: {
    may: 'Bränder, larm och hindrade insatser jämfört med förra veckan, utan bostadsadresser.',
    goodExample: 'Tre containerbränder kring centrum, alla efter kl. 22.',
    badExample: 'Spisbrand hos en äldre dam på Visättravägen 14, lägenhet 1103.',
    provision: '21:7',
  },
  sections: [
    {
      key: 'events',
      title: 'Händelsetyper',
      fields: [
        {
          type: 'TABLE',
          key: 'eventTypes',
          label: 'Antal per händelsetyp',
          cell: 'COUNT',
          rows: [
            { code: '1', label: '1 Brand i byggnad' },
            { code: '2', label: '2 Trafikolycka' },
            { code: '3', label: '3 Brand, annat' },
            { code: '4', label: '4 Farligt ämne' },
            { code: '5', label: '5 Drunkning' },
            { code: '6', label: '6 Nödställd person' },
            { code: '7', label: '7 Nödställt djur' },
            { code: '8', label: '8 Storm' },
            { code: '9', label: '9 Ras eller skred' },
            { code: '11', label: '11 Översvämning' },
            { code: '12', label: '12 Annan vattenskada' },
            { code: '13', label: '13 Annan olycka' },
            { code: '14', label: '14 Automatlarm utan tillbud' },
            { code: '15', label: '15 Annan händelse' },
          ],
          columns: [{ code: 'COUNT', label: 'Antal' }],
          max: 9999,
          help: {
            may: 'Antal händelser i hela kommunen efter den nationella indelningen.',
            goodExample: '3 Brand, annat: 7.',
            badExample: 'Ett larmnummer eller en adress i stället för ett antal.',
            provision: '21:7',
          },
        },
      ],
    },
    {
      key: 'fires',
      title: 'Bränder',
      fields: [
        {
          type: 'TABLE',
          key: 'fireCauses',
          label: 'Bränder efter objekt och orsak',
          cell: 'COUNT',
          rows: [
            { code: 'HOUSING', label: 'Bostadshus' },
            { code: 'SCHOOL', label: 'Skola eller förskola' },
            { code: 'OTHER_BUILDING', label: 'Annan byggnad' },
            { code: 'VEHICLE', label: 'Fordon' },
            { code: 'WASTE', label: 'Container eller soprum' },
            { code: 'GROUND', label: 'Mark eller skog' },
            { code: 'OTHER', label: 'Annat objekt' },
          ],
          columns: [
            { code: 'DELIBERATE', label: 'Anlagd' },
            { code: 'NOT_DELIBERATE', label: 'Ej anlagd' },
            { code: 'UNKNOWN', label: 'Okänd orsak' },
          ],
          max: 9999,
          help: {
            may: 'Antal bränder efter vad som brann och er egen bedömning av orsaken.',
            goodExample: 'Container eller soprum, anlagd: 3.',
            badExample: 'Anlagd, troligen av sonen i huset.',
            provision: '18:1',
          },
        },
        {
          type: 'LONG_TEXT',
          key: 'fireRisks',
          label: 'Brandrisker att känna till',
          max: 1000,
          help: {
            may: 'Väder, eldningsförbud, platser med upprepade bränder.',
            goodExample: 'Eldningsförbud väntas. Soprummen vid centrum står olåsta.',
            badExample: 'Hyresgästen på plan 3 samlar på sig brännbart.',
            provision: '21:7',
          },
        },
      ],
    },
    {
      key: 'alarms',
      title: 'Falsklarm och hinder',
      fields: [
        {
          type: 'TABLE',
          key: 'falseAlarms',
          label: 'Falsklarm per område',
          cell: 'COUNT',
          rows: 'AREAS',
          columns: [
            { code: 'AUTOMATIC', label: 'Automatlarm utan tillbud' },
            { code: 'PRANK', label: 'Avsiktligt falsklarm' },
          ],
          max: 9999,
          help: {
            may: 'Antal per område.',
            goodExample: 'Skogås, automatlarm utan tillbud: 4.',
            badExample: 'Telefonnumret som larmet kom från.',
            provision: '21:7',
          },
        },
        {
          type: 'ROWS',
          key: 'obstructions',
          label: 'Hot eller hinder vid insats',
          max: 20,
          columns: [
            { type: 'AREA', key: 'areaCode', label: 'Område', required: true },
            {
              type: 'CHOICE',
              key: 'kind',
              label: 'Vad hände',
              required: true,
              options: [
                { code: 'THREAT', label: 'Hot' },
                { code: 'STONES', label: 'Stenkastning eller föremål' },
                { code: 'BLOCKED', label: 'Blockerad väg' },
                { code: 'WAITED', label: 'Väntade in polis' },
                { code: 'OTHER', label: 'Annat hinder' },
              ],
            },
            { type: 'COUNT', key: 'count', label: 'Antal', required: true, max: 999 },
            { type: 'LONG_TEXT', key: 'text', label: 'Kort beskrivning', max: 500 },
          ],
          help: {
            may: 'Område, slag och antal. Vad som försenade eller hotade insatsen.',
            goodExample: 'Blockerad väg, 2: felparkerade bilar på brandvägen bakom centrum.',
            badExample: 'Namnet på den brandman som blev träffad.',
            provision: '39',
          },
        },
      ],
    },
  ],
});
