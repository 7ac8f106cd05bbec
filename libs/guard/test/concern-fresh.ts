/**
 * Sentences for R15 written after the detector, to see what it does with what nobody had in mind. Nothing in the
 * detector may be changed for one of them: write new ones instead.
 */
export const FRESH_STOPS: readonly string[] = [
  'En tioårig pojke berättade att han får sova på golvet när mammas nya kille är på besök.',
  'Vår kurator har fått veta att en flicka i sjuan rivs på armarna av sin syster.',
  'Killen luktade sprit redan på morgonen, han går i åttan.',
  'Vi undrar hur det står till hemma hos eleven som alltid kommer sent.',
  'En tonårstjej åker runt i främmande bilar om nätterna och har fått en ny dyr telefon.',
  'Jag tycker vi måste göra något för pojken som sitter ensam vid stationen varje kväll.',
  'En pappa sparkade sitt barn på parkeringen.',
  'Flickan sade till bibliotekarien att hon är rädd för sin far.',
  'En 16-åring har skulder till gänget och hans föräldrar har fått hotelser.',
  'En elev har hittats medvetslös av tabletter på toaletten.',
  'Hon är bara fjorton och väntar barn.',
  'Familjen har en son som aldrig får gå ut och som ingen har sett på länge.',
  'Personalen känner sig bekymrad över en kille som börjat få anfall av ilska efter skilsmässan.',
  'Förskolan ser att barnet har spår av slag på benen.',
  'En pojke på nio år klättrade ut genom fönstret för att komma undan sin styvfar.',
  'En flicka har raderat alla konton och skrivit farväl till sina vänner.',
  'Han har blivit erbjuden pengar för att kasta in en sprängladdning, och är bara 15.',
  'Två småbarn satt själva i en kall bil i över en timme.',
  'Eleven vill inte åka på sommarlovet till hemlandet, hon tror att hon ska bli gift.',
  'En kille i nian har ätit starka mediciner för att berusa sig flera dagar i rad.',
];

export const FRESH_PASSES: readonly string[] = [
  'En elev anmälde stöld av en jacka i omklädningsrummet.',
  'Flera föräldrar är oroliga över trafiken vid skolan.',
  'En pojke på elsparkcykel krockade med en fotgängare.',
  'Skolorna ser att fler elever mår dåligt efter lovet.',
  'En 16-åring greps misstänkt för rån.',
  'En mamma ramlade på bussen.',
  'Kuratorerna har fullt upp och kötiden ökar.',
  'Ungdomarna på torget är oftast trevliga.',
  'Barnen i förskolan fick gå in på grund av brandrök.',
  'En flicka fick sin väska ryckt av två okända.',
  'Vi bedömer att risken för rekrytering är oförändrad.',
  'En kille avvisades från biblioteket.',
  'Fritidsgården ordnar tjejkväll med kuratorn.',
  'Två bröder driver den nya butiken vid torget.',
  'En elev hade med sig smällare till skolan.',
  'En pappa hotade en domare under en pojkmatch.',
  'Socialtjänsten har haft informationsmöte om orosanmälningar.',
  'En ung kille blev biten av en hund.',
  'En tjej hittade en plånbok och lämnade in den.',
  'Frånvaron är högre än normalt på gymnasiet.',
];
