/** Invented events in the form of the police's list, showing each quirk that the real one has. */
export const INVENTED_EVENTS = [
  {
    id: 900001,
    datetime: '2024-01-05 9:05:12 +01:00',
    name: '05 januari 08.40, Rån,  försök, Huddinge',
    summary: 'Påhittad text som aldrig får sparas.',
    url: '/aktuellt/handelser/2024/januari/5/05-januari-08.40-ran-forsok-huddinge/',
    type: 'Rån,  försök',
    location: { name: 'Huddinge', gps: '59.2,18.0' },
  },
  {
    id: 900002,
    datetime: '2024-01-01 0:31:00 +01:00',
    name: '31 december 23:55, Brand, Huddinge kommun',
    summary: 'Påhittad\u00a0text &amp; mer.',
    url: '/aktuellt/handelser/2024/januari/1/brand/',
    type: 'Brand ',
    location: { name: 'Stockholms län', gps: '59.3,18.1' },
  },
  {
    id: 900003,
    datetime: '2024-07-02 7:10:00 +02:00',
    name: '02 juli 07.05, Sammanfattning natt, Stockholms län',
    summary: 'Påhittad natt.',
    url: '/aktuellt/handelser/2024/juli/2/natt/',
    type: 'Sammanfattning natt',
    location: { name: 'Stockholms län', gps: '59.3,18.1' },
  },
];

export const INVENTED_MUNICIPALITIES = [
  { code: '0126', name: 'Huddinge' },
  { code: '0305', name: 'Håbo' },
  { code: '0643', name: 'Habo' },
  { code: '0180', name: 'Stockholm' },
  { code: '0139', name: 'Upplands-Bro' },
];
