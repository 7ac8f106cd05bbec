import type { Places } from '../places.js';
import { GIVEN_NAMES } from '../words/given-names.js';
import type { Candidate } from './name-clues.js';

/** What ends the name of a place, a building or an organisation, and no person's. */
const PLACE_END =
  /(?:gatan|gata|vägen|gränd|stigen|torget|torg|skolan|skolans|gården|gårdens|centrum|parken|hallen|huset|kyrkan|stationen|plan|bron|leden|sjön|viken|holmen|köping|hamnen|området|vall|arena|kommun|län|museet|bolaget|banken|udden|badet|gymnasiet|biblioteket|sjukhus|sjukhuset|byggnaden|motet|rondellen|tunneln|stan|staden|vallen|berget|ängen|slottet|hotellet|kajen|platsen|fältet|skogen|festivalen|koncernen|verket|myndigheten|styrelsen|partiet|tjänsten|polisen|botten|bottens|land|lands|åsen|dalen|allén|väg|slingan|ringen|höjden|vallarna|festen|badhuset|borgen)s?$/u;
const DIRECTION =
  /^(?:norra|södra|östra|västra|nordöstra|nordvästra|sydöstra|sydvästra|nya|gamla|stora|lilla|övre|nedre|inre|yttre|mellersta|sankt|s:t|kungliga|svenska|region|team|svarta|vita|röda|blå|gröna|höga|nord|syd|väst|öst)$/u;
const PLACE_AFTER =
  /^(?:kommun|län|centrum|gård|gårds|station|torg|skola|skolan|ip|if|ik|ab|församling|kyrka|sjukhus|universitet|flygplats|gata|väg|plats|park|slott|hamn|resecentrum|centralstation|köpcentrum|camping|arena|galleria|bibliotek|socken|skärgård|nation|industriområde|handelsområde|bad|gymnasium|city|airport|strand|bro|backe|plan)$/u;
const NOT_PEOPLE = new Set(
  `ica coop willys lidl hemköp netto max mcdonald's mcdonalds burger king sibylla pizzeria circlek okq8 preem shell st1 ikea biltema
  jula rusta elgiganten systembolaget apoteket clas ohlson polisen socialtjänsten räddningstjänsten kustbevakningen tullverket
  försvarsmakten trafikverket skatteverket försäkringskassan migrationsverket kriminalvården sjöfartsverket åklagare tiktok
  snapchat instagram facebook telegram discord signal youtube google swish bankid volvo saab bmw audi mercedes toyota
  ford opel kia tesla scania skoda seat nissan mazda renault peugeot citroen yamaha honda jul julafton nyår nyårsafton
  påsk midsommar midsommarafton valborg valborgsmässoafton halloween lucia skärtorsdagen pingst ramadan eid sverige
  norge danmark finland tyskland polen europa ukraina ryssland israel palestina gaza usa eu nato sl sj västtrafik skånetrafiken
  norrlandståg öresundståg pågatåg pågatågen gotlandsbåten nobina keolis securitas avarn stockholmshem huge riksdagen
  riksdagens regeringen kommunen region länsstyrelsen noa rlc osl sol god glad trevlig välkommen hej tack covid corona
  operation rimfrost trafikvecka mobil epa epatraktor a-traktor ps facket hbtq pride valborg kl dnr internet windows hells
  angels bandidos foxtrot quran koranen koran bibeln kristi himmelsfärd ab hb if bk fk ff aik djurgården hammarby ifk malmö`.split(
    /\s+/,
  ),
);
const ACRONYM = 5;
/** `Trygghetsvärdarna`: a word in the definite plural is many, and nobody's name. */
const MANY = /.{3}(?:arna|erna|orna)s?$/u;

/** Whether a run of capitalised words is known to be something else than a person. */
export function isRuledOut({ words, after, before }: Candidate, places: Places): boolean {
  const phrase = words.map(({ lower }) => lower).join(' ');
  const head = words[0]?.lower ?? '';
  const tail = words.at(-1)?.lower ?? '';
  const given = GIVEN_NAMES.has(head);
  if (places.isPlace(phrase) || words.some(({ text }) => /\d/.test(text))) return true;
  if (words.some(({ lower }) => NOT_PEOPLE.has(lower)) || PLACE_END.test(tail)) return true;
  if (DIRECTION.test(head) || (after?.before === ' ' && PLACE_AFTER.test(after.lower))) return true;
  if (!given && words.length === 1 && MANY.test(head)) return true;
  if (words.length > 1 && PLACE_AFTER.test(tail)) return true;
  if (!given && words.every(({ lower }) => places.isInPlaceName(lower))) return true;
  if (!given && words.some(({ text, capitals }) => capitals && text.length <= ACRONYM)) return true;
  if (words.length === 1 && head.length < 2) return true;
  return (
    !given &&
    words.length === 1 &&
    head.includes('-') &&
    places.isInPlaceName(head.split('-')[0] ?? '') &&
    before !== undefined
  );
}
