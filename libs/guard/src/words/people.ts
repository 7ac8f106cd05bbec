/** Words for people, as they stand in reports; used beside names, diagnoses and family ties. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** One person, before whose name the word stands: `eleven Noor`, `rektor Lind`. */
export const PERSON_NOUNS = set(`
  person personen man mannen kvinna kvinnan kille killen tjej tjejen pojke pojken flicka flickan barn barnet unge ungen
  ungdom ungdomen tonåring tonåringen elev eleven kamrat kamraten kompis kompisen vän vännen kollega kollegan granne grannen
  boende hyresgäst hyresgästen ägare ägaren kund kunden besökare besökaren vittne vittnet anmälare anmälaren målsägande
  målsäganden misstänkt misstänkte misstänkta gärningsman gärningsmannen gärningsperson gärningspersonen offer offret
  förare föraren chaufför chauffören passagerare passageraren cyklist cyklisten rektor rektorn lärare läraren mentor mentorn
  kurator kuratorn ledare ledaren tränare tränaren fritidsledare fritidsledaren chef chefen handläggare handläggaren
  samordnare samordnaren väktare väktaren ordningsvakt ordningsvakten polisen vaktmästare vaktmästaren vaktis herr fru
  fröken doktor familjen familj syskonen bröderna systrarna bror brodern syster systern mamma mamman pappa pappan mor
  modern far fadern son sonen dotter dottern kusin kusinen farbror moster morbror faster farmor farfar mormor morfar
  pojkvän pojkvännen flickvän flickvännen sambo sambon maka makan make maken frun exmannen lillebror storebror lillasyster
  storasyster styvpappa styvmamma förälder föräldern vårdnadshavare vårdnadshavaren kontaktperson kontaktpersonen
  anhörig anhöriga politiker politikern ordförande ordföranden inspektör inspektören kommissarie kommissarien
  socialsekreterare socialsekreteraren fältare fältaren fältassistent fältassistenten skolsköterska skolsköterskan
  specialpedagog specialpedagogen bibliotekarie bibliotekarien butiksägare butiksägaren langare langaren kontakt
  anställd anställde anställda brottslingen tjuven rånaren kompisarna vän skolvärd skolvärden trygghetsvärd trygghetsvärden
  imam imamen präst prästen hantverkare entreprenören pensionären kändisen artisten konstnären ledamot ledamoten`);

/** What ends a word for somebody's work or part: `fastighetsskötaren`, `entreprenören`. */
export const PERSON_NOUN_END =
  /(?:.{3}(?:aren|aren|ören|isten|anten|enten|mannen|kvinnan|pojken|flickan|killen|tjejen|personen|läraren|vakten|värden|chefen|pappan|mamman|föräldern|eleven|rektorn|åringen|mästare|ledare|skötare|tränare|ägare|lärare|chef|åring|rektor|kurator|man|kvinna))$/u;

/** After these words a name comes, in small letters too. */
export const NAMING = set(
  'heter hette kallas kallad kallade kallar namn namnet nickname döpt smeknamn smeknamnet hetat',
);

/** What people do: after a name, or before it when the sentence turns round. */
export const DOINGS = set(`
  är var har hade blev blir bli sa säger sade kan kunde ska skulle vill ville får fick kommer kom går gick står stod sitter satt
  ligger låg tog tar gav ger såg ser slog slår sprang springer körde kör hotade hotar knuffade knuffar ringde ringer mejlade
  berättade berättar uppger uppgav greps grips anhölls misstänks misstänktes avvisades hörde hittade hittar sköt skjuter
  rånade rånades stal stjäl sålde säljer bodde bor hängde hänger drog drar skrek skriker kastade kastar öppnade bar bär
  lämnade åtog leder ledde började börjar slutade fortsatte försökte försöker nämnde larmade anmälde anmäler deltog bråkade
  bråkar tillhör spelar röker rökte dricker drack äter mår behöver känner vet tycker tror menar pratar pratade svarade
  håller höll bad ber förde visar visade skickade skickar dök kommenterade misshandlade misshandlades avled skadades
  fördes sökte söker träffade träffar följde följer umgås umgicks rymde rymmer försvann`);

/** Short words before a person and seldom before a place. */
export const TOWARDS_PERSON = set(
  'av med hos enligt att när om som och samt eller mot för är var blev heter hette bakom kring utan medan då än till',
);

/** Family, whose words near a person say who she is. */
export const FAMILY = set(`
  mamma mamman mammans pappa pappan pappans mor modern far fadern bror brodern broderns syster systern systerns lillebror lillebrodern
  storebror storebrodern lillasyster storasyster son sonen sonens dotter dottern dotterns kusin kusinen farbror farbrodern
  moster mostern morbror morbrodern faster fastern mormor morfar farmor farfar styvpappa styvpappan styvmamma
  styvmamman låtsaspappa låtsaspappan exman exmannen exfru exfrun sambo sambon pojkvän pojkvännen flickvän flickvännen
  tvillingbror tvillingsyster halvbror halvsyster fosterbarn fosterpappa fostermamma`);
