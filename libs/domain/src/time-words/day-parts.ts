/** A part of the day in words, with the hours it is taken to mean; `24:00` and hours past it lie on the next day. */
export interface DayPart {
  code: string;
  /** What people write; parts of a regular expression, lower case. */
  words: readonly string[];
  /** How it is told after the day. */
  told: string;
  from: string;
  to: string;
  /** The hours of a clock that is said with it: `kl 9 på kvällen` is 21. */
  isAfternoon: boolean;
}

/** The night begins the evening before the day that it is named after: `natten till lördag`. */
export const NIGHT_FROM = '22:00';
export const NIGHT_TO = '06:00';
export const NIGHT_WORDS = ['natt', 'natten', 'nattetid', 'nätter'];

/** Parts of the day, the longer words first where one begins with another. Hours are everyday Swedish use, not law. */
export const WORDED_PARTS: readonly DayPart[] = [
  part(
    'LATE_EVENING',
    'sen kväll|sent på kvällen|sent i kväll|sena kvällen|senkväll',
    'sent på kvällen',
    '21:00',
    '24:00',
    true,
  ),
  part(
    'EARLY_MORNING',
    'tidig morgon|tidigt på morgonen|tidiga morgonen',
    'tidigt på morgonen',
    '05:00',
    '07:00',
  ),
  part('SCHOOL_START', 'skolstart|skolstarten|när skolan började', 'vid skolstart', '07:30', '08:30'),
  part(
    'SCHOOL_END',
    'skolslut|skolslutet|skoldagens slut|när skolan slutade',
    'vid skolslut',
    '14:00',
    '16:00',
    true,
  ),
  part('AFTER_SCHOOL', 'efter skolan|efter skoltid', 'efter skolan', '14:30', '18:00', true),
  part('LUNCH', 'lunch|lunchen|lunchtid|lunchrast|lunchrasten|mitt på dagen', 'vid lunch', '11:00', '13:00'),
  part('DAWN', 'gryning|gryningen', 'i gryningen', '04:00', '07:00'),
  part('FORENOON', 'förmiddag|förmiddagen|förmiddags', 'på förmiddagen', '09:00', '12:00'),
  part('AFTERNOON', 'eftermiddag|eftermiddagen|eftermiddags', 'på eftermiddagen', '12:00', '18:00', true),
  part('MORNING', 'morgon|morgonen|morse|morgontid', 'på morgonen', '06:00', '09:00'),
  part('EVENING', 'kväll|kvällen|kvällstid|kvälls', 'på kvällen', '18:00', '24:00', true),
  part('DAYTIME', 'dagtid|dagen|skoltid', 'på dagen', '08:00', '17:00'),
];

function part(
  code: string,
  words: string,
  told: string,
  from: string,
  to: string,
  isAfternoon = false,
): DayPart {
  return { code, words: words.split('|'), told, from, to, isAfternoon };
}
