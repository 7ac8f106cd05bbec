import { type Frame, frame } from './frame.js';

/**
 * What voices concern, by what is wrong and by how people tell of it. One line counts once in a sentence.
 * Sources: SoL (2025:400) 19 kap. 1 §; Socialstyrelsen, Anmälan till socialnämnden vid kännedom eller misstanke om att
 * barn far illa (kinds of harm and neglect).
 */
export const CONCERN: readonly Frame[] = [
  // The writer worries
  frame(
    2,
    `orolig* för att _ henne|far illa|fara illa|farit illa|orosanmälan för|orosanmälan på|orosanmälan gäll*|orosanmälan bör|
    behöver skydd|i akut behov|riskerar att fara`,
  ),
  frame(
    1,
    `orolig* för|orolig* över|oroar oss|oroar sig|oroar mig|oro för|oro gäll*|vår oro|min oro|stor oro|stark oro|är orolig*|oroad*|
    bekymra*|misstänker|misstänkte|misstanke om|anledning att|tror att|befara*|undrar|reagera*|lagt märke|har märkt|märkte att|
    bedömer att|orosanmäl*|behöver hjälp|behöver stöd|signaler om|tecken på att|aktuell hos|känd av soc*|riskerar|måste göra något|
    måste få veta|vet inte vad _ ska|ta upp|vill lyfta|socialsekreterar*|känner till|väcker oro|ingen frågar|uppmärksamma*`,
  ),
  // What the child says, feels and dares
  frame(
    1,
    `säger|sa|sade|sagt|berättar|berättat|berättade|berättas|uppger|uppgav|uttryck*|beskriver|beskrev|beskrivit|skriver att|skrev att|
    skriver i|frågar|bad oss|bad om|bett om|ber om|anförtro*|förtroende|pratar om|pratat om|prata om|talar om|erkänt|visade oss|
    hör röster|enligt _ själv|vill veta|bad _ ringa|bad att|undrade`,
  ),
  frame(
    1,
    `vill inte|vill aldrig|ville inte|vågar inte|vågade inte|vågar _ gå|får inte|får aldrig|fick inte|kan inte|kunde inte|orkar inte|
    vägra*|låter inte|slippa|slipper|måste|tvinga*|tvungen|skäms|gömmer sig|inte förklara|inte berätta|hellre`,
  ),
  frame(
    1.5,
    `rädd|rädda|törs inte|hoppar högt|stel|rycker till|ryggar|förtvivlad*|olycklig*|hopplös*|oförklar*|livrädd*|skräck*|ångest*|panik*|deprimera*|nedstämd*|apatisk*|gråt*|grät|mår _ dåligt|mår dåligt|mår sämre|mår _ sämre|
    mår inte|mår riktigt|mår skit*|ledsen|ledset|tyst och|blir tyst|blivit tyst|psykisk*|psykiatri*|inlagd|kissar|vikt|tappat * kilo|
    magra*|anorex*|ätstörning*|äter inte*|äter ingenting|äter knappt|inte ätit|slutat äta|slutat prata|isolera*|darra*|skakar|
    aggressiv*|utbrott|ilska|mardrömm*|utåtagerande|inåtvänd*|hemlighet*|tappat fotfästet`,
  ),
  // Harm
  frame(
    2,
    `blåmärk*|brännmärk*|brännskad*|bitmärk*|skärsår*|rivsår*|rivmärk*|skärmärk*|märken på|märkena|sår på|ett sår|strimmor|blått öga|blåtira|
    blåslag*|svullen*|svullet|spår av slag|skador i ansiktet|blodig*|brutna revben|ärr på|bränner henne|bränner honom`,
  ),
  frame(
    1,
    `slår|slå|slog|slagen|slaget|slagit|stryk|aga|agar|misshandl*|våld|våldsam*|våldsutsatt*|knuffa*|sparka*|drar i|drog sin|sliter|luggar|nyper|tagen i|hårt|
    örfil*|jagar|jagade|jagad|jagas|skriker|skrik|skrek|barnskrik*|dunsar|hota*|hot|dödshot*|inlåst*|låser|låst in|instängd*|kontaktförbud*|misshandel|utskälld*|
    förnedra*|straff*|bestraff*|kränk*|skäller|arg|bråk hemma|bråka* hemma|slagsmål med|bältet|bevittna*`,
  ),
  frame(
    2,
    `våldtag*|våldtog*|övergrepp*|utnyttja*|nakenbild*|säljer sex|sålt sex|sälja sex|sex mot|tar på henne|tar på honom|tagit på henne|tagit på honom|
    tog på henne|tafsa*|groom*|sugardejt*|sugardat*|porr*|vuxen man|vuxna män|äldre man|äldre män|främmande män|okända män|bilder från|stämt träff|stämma träff|gravid*|
    väntar barn|pojkvän på|pojkvän som är|äldre pojkvän|träffat på nätet|träffade på nätet|hos en man|trafficking|människohand*`,
  ),
  frame(
    2,
    `att leva|leva längre|skär sig|skurit sig|skadar sig|skada sig|skadat sig|göra sig illa|gör sig illa|göra sig _ illa|självskad*|självmord*|suicid*|ta sitt liv|ta livet|
    inte leva|vill dö|vilja dö|vill _ dö|inte orkar|orkar inte mer|orkar inte leva|inte finnas|avsked*|farväl|överdos*|tagit tabletter|ta tabletter|
    hoppa från|hoppade från|hoppat från|tänkte hoppa|försvinna|göra slut på|förlåt för|ingen mening|inget att leva|inte vill leva|medvetslös*|hängt sig|med avsikt`,
  ),
  // Neglect and the home
  frame(
    1.5,
    `hungrig*|ingen mat|inte mat|inte får mat|mat hemma|finns mat|utan mat*|utan frukost|utan * jacka|utan jacka|utan skor|utan vinter*|utan ytter*|utan tillsyn|
    utan att ha ätit|utan värme|utan el|varken el|ingen ström|ingen el|samma kläder|rena kläder|smutsig*|smuts|luktar|luktade|tigger|tiggde|driver runt|driver omkring|irrar|springer omkring|
    vinterkläder|tunnkläd*|fryser|strumpor|sandaler|blöja|i snön|i kylan|i minusgrader|mager|magert|mögel|trött|trasiga skor|skor är trasiga|tandvärk|kylskåp*|tvättat*|duschat|nedkyld*|utkyld*|tandläkar*|vanvård*|försumma*|misskött*|
    åt sig själv*|ensam hemma|ensamt hemma|ensamma hemma|själv hemma|lämnas ensam*|lämnats ensam*|lämnat ensam*|lämnades|lämnad|
    ingen vuxen|utan någon vuxen|utan vuxen|utan vuxna|bor ensam*|bo ensam*|ensam med|ute själv|klara sig själv*|ta hand om|tar hand om|matsäck|omskött|
    ingen är hemma|sköter hushållet|sopor|lakan|madrass|medicin|mediciner|medicinering|går ensam*|gick ensam*|suttit ensam*|sitter ensam*|ute ensam*|
    låg utslag*|sover hela|sover när|inte vaknar|inte tröstar|tröstar|hämtas aldrig|inte hämta*|trångbod*`,
  ),
  frame(
    1,
    `hem|hemma|hemmet|hemifrån|hemförhåll*|hemsituation*|hemlös*|vräkt*|vräkning*|utkastad*|kastat ut|kastats ut|ingenstans|bor i|bor på|bor hos|bor med|sover i|sover på|
    sova hos|sovit|var han sover|var hon sover|flyttat hem|trapphuset|gömd|gömda|gömmer|garderob*|sova|sov|sovande|källaren|husvagn|på gatan|rymt|rymmer|rymde|avvikit|på rymmen|hvb*|sis|fosterhem*|familjehem*|
    placera*|återplacera*|skilsmäss*|separera*|separation*|vårdnad*|skyddat boende|i en bil|i bilen`,
  ),
  frame(
    1,
    `mamma|mammas|mamman|mammans|pappa|pappas|pappan|pappans|mor|mors|modern|moderns|far|fars|fadern|faderns|föräldrar|föräldrarna|föräldrarnas|förälder|
    föräldern|styvpappa*|styvmamma*|styvfar*|styvmor*|låtsaspappa*|bonuspappa*|morbror*|farbror*|brodern|bror|bröder|systrar|systern|storebror*|storasyster|
    lillasyster*|lillebror*|småsyskon*|syskon|kusin*|släkt*|mormor*|farmor*|morfar*|farfar*|vårdnadshavar*|familj|familjen|familjens|döttrarna|sönerna`,
  ),
  // Substances
  frame(
    1.5,
    `drog|droger|drogad*|drogpåverk*|narkotikapåverk*|knark*|narkotika|cannabis|hasch|marijuana|gräs|röker på|rökt på|tramadol|tablett*|benso*|lustgas|
    kokain|heroin|amfetamin|spice|sniff*|snort*|sprutor|berusa*|full|fulla|avtänd|hög till|är hög|var hög|påverkad|påverkat|alkohol|sprit|dricker|
    druckit|drack|missbruk*|beroende|återfall*|överdos*|vitt snus|snusa*|vejp*|vape|röda ögon|pupill*|nykter|nyktra|onykter*|inte kontaktbar|krogen|supa*|hög`,
  ),
  // Crime and recruitment
  frame(
    1,
    `gäng*|kriminell*|kriminalitet*|nätverk*|langa*|sälja|säljer|sålt|rekryter*|värva*|uppdrag*|springpojk*|springer|springa|kurir*|budbärar*|mellanhand|
    skuld|skulder|skyldig|skulden|jobba av|erbjud*|betalt|betalning|pengar|dyra|dyr|märkeskläder|två telefoner|guldkedj*|presenter|vapen|pistol*|kniv|kniven|
    skjut*|fiende*|sprängladdning|skottsäker*|väst|hämnd|hämnas|extrem*|nazis*|radikalis*|islamist*|fel personer|fel kretsar|fel umgänge|umgänge*|fel sällskap|
    dåligt sällskap|samma kretsar|äldre killar|äldre ungdomar|äldre kompisar|äldre personer|de äldre|några äldre|äldre vänner|äldre pojkar|
    dras in|dragits in|dragit in|indragen|hamnat i|på väg in|begå brott|begå _ brott|åt dem|åt någon|gömma|gömmer|förvara*|bevaka|hyrbil|
    tänt på|tänder på|tände på|anlägger|slagsmål*|gärningar|våldsdåd|livsstil|umgås|umgås med|umgicks|hänger med`,
  ),
  // Absence
  frame(
    1,
    `frånvaro*|skolk*|hemmasitt*|uteblir|utebliv*|borta från|varit borta|är borta|borta i|borta hela|ofta borta|slutat komma|slutat gå|slutat träna|slutat på|
    inte varit i|inte kommit|inte komm* till|inte synts|inte sett|inte setts|inte synlig|inte sedd|avstäng*|inte träffat|ingen har sett|inte gå* i skolan|går inte i skolan|inte går i skolan|sällan i skolan|
    dök inte upp|försvann|försvinner|försvunn* flera|inte når|når inte|inte nås|går inte att nå|svarar inte|öppnar inte|inte öppnat|på en månad|på en vecka|på _ veckor|på _ dagar|på _ månader|sedan höst*|sedan jul*|sedan i|
    på flera dygn|i flera dygn|* dygn|tappat kontrollen|sent på natten|sent på kvällen|hela natten|hela nätterna|om nätterna|på nätterna|mitt i natten|
    till sent|ute till|ingen vet var`,
  ),
  // Honour
  frame(
    2,
    `gifta* bort|gifts bort|giftes bort|bortgift*|blir gift|bli gift|tvångsgift*|barnäktenskap*|ska giftas|heder*|förlova*|slöja|oskuld*|könsstymp*|omskuren|
    hemlandet|skickats utomlands|skickas utomlands|kvar utomlands|skickats till|mot sin vilja|vaktad|vaktas|vaktar|kontrollerar|kontrolleras|övervaka*|homosexuell*|
    får inte gå ut|aldrig får gå|inte gå ut|inte ha vänner|inte prata med|inte träffa|bestämmer vad`,
  ),
  // It goes on, or something has turned
  frame(
    1,
    `ofta|alltid|aldrig|varje|flera gånger|gång på gång|många gånger|vid två tillfällen|vid flera tillfällen|andra gången|tredje gången|fjärde gången|fjärde|femte gången|
    igen|återigen|åter|fortfarande|brukar|återkommande|ständigt|nästan varje|hela tiden|hela dagarna|hela dagen|hela veckan|i flera|i timmar|i veckor|i månader|under lång tid|sedan`,
  ),
  frame(
    1,
    `har börjat|börjat|har slutat|slutat|plötsligt|inte längre|allt sämre|allt mer|allt oftare|har blivit|har fått|har nu|är nu|har tidigare|verkar|tycks|helt tappat|
    så _ att|förändra*|somnar|sover|hänger|ensam|ensamt|ensamma|går inte|trots att|rasar|har bytt`,
  ),
  frame(0.5, 'liten|lilla|lille|bara|redan|själv|eftersom|för att|nu'),
];
