import { type Frame, frame } from './frame.js';

/** What makes a sentence an ordinary line of a report, though one child may be in it. The weights are taken away. */
export const ORDINARY: readonly Frame[] = [
  // Strangers, and what the police write of them
  frame(
    2.5,
    `okänd|okände|okända|okänt|främmande man|maskerad*|gärningsm*|gärningsperson*|rånar*|rånad*|rånas|rån|rånet|rånförsök*|personrån|väskryck*|ryckt|signalement*|
    beskrivs som|vittne|vittnen|jämnårig*|tillgrep*|tillgripit|bestulen|stöld*|stulen|stulet|stals|stal|stjäl|blev av med|av med sin|snatt*|avvisa*|greps|gripen|gripna|
    gripits|anhåll*|häkta*|åklagar*|lagför*|delges*|förhör*|frihetsberöva*|misstänks för|misstänkt för|misstänkta för|omhändertog*|omhändertag*|lob|
    rapportera* för|rapporterades|ordningsbot|bötfäll*|dömd*|döms|åtal*|tingsrätt*|förundersök*|anmälan upprätt*|upprättas|brottsplats*|avspärr*|larm*|polislarm|
    medtogs|inringare*|anmälare*|uppringare*|målsägande*|brottsoffer*|brottsoffret|rattfyll*|sållning*|blåste`,
  ),
  frame(
    1,
    `misshandlad|misshandlade|misshandlas|misshandlades|slagen i|utsatt för|utsatts för|utsätts för|utsattes för|blivit utsatt|blir utsatt|misstänks|misstänkt|
    överfallen|överfölls|hotad av|hotade andra|kontrollerad|kontrollerades|polis kontrollerar|polisen kontrollerar|misshandlat|rispad|knuffat|närmat|tafsa*|kontaktar polis*|kontaktas|polis|polisen tar|försökt att|sparkade`,
  ),
  // Accidents and traffic
  frame(
    2,
    `påkör*|påbackad|faller|voltat|påkört|kört på|bilist*|badhus|på isen|skjutsades|körde på|kolli*|krock*|cyklade|cykla* omkull|ramla*|halka*|föll|bröt armen|bröt benet|brutit|stuka*|fastna*|snöboll|lindrig*|oskadd*|oskadad*|utan skador|
    ingen skada*|ingen fysisk skada|inga skador|trafikolyck*|olycka|övergångsställe*|övergångsstället|bromsa*|mopedist*|cyklist*|moped|elsparkcyk*|körkort|olovlig körning|
    sjukhus|ambulans*|vårdcentral*|biten av|bet|hund|sprang ut|välbehållen*|återfanns|återfunn*|vilse|vilset|hittades välbehåll*|vid liv|diket|*traktor|eftersök*|drunkn*|
    brandrök|köksbrand|evakuera*|tog sig ut|tagit sig ut|tog sig själv* ut|avliden|omkom*`,
  ),
  // Things done once that nobody worries over
  frame(
    2,
    `vann|vunnit|tävling*|pris|elev hittade|pojke hittade|flicka hittade|tjej hittade|kille hittade|barn hittade|ungdom hittade|lämnade in|lämnade den|tackade|tillsagd*|tryckte på|på skoj|smällare|klotter*|klottra*|slog sönder|skadegör*|sönderslag*|
    krossa*|snöbollar|åkte|parkera*|klagomål*|anmälde|polisanmält|polisanmäldes|polisanmäld|polisanmälan|polis kallad*|matchen|match|pojkmatch|domare*|byggnad|handlade i|klaga*|spelade hög|hög musik|bjuder in|tappade|glömde|film*|delade ut`,
  ),
  frame(1, 'fin|fina|glad|glada|trevlig*|diplom|beröm*|duktig*|uppskatta*|bättre|roligt|hjälpte'),
  // Groups, figures, meetings, what is offered
  frame(
    2.5,
    `antalet|antal|procent av|i snitt|statistik*|ökat|ökar|ökning*|minskat|minskar|minskning*|jämfört med|trend*|kvartal*|nivå|mätning*|enkät*|trygghetsmät*|
    utbild*|föreläs*|temadag*|temakväll*|informera*|information om|informationsmöt*|rutin|rutiner|rutinen|föräldramöt*|planer|plan för|lovaktivit*|öppet hus|kurs|kursen|arrangera*|
    driver|erbjuds|startar|samlade|besökare på|besökte|volontär*|renover*|anställt|riktade kontroller|skolor*|kommunen har|krisstöd*|elevrådet|
    generell*|i området|i kommundelen|många barn|flera barn|fler barn|fler elever|flera elever|många elever|ungdomar mellan|ungdomar i åldern|barn på väg|
    föräldrar i|flera föräldrar|familjer|två familjer|fotbollsplan*|gruppen består|en grupp|grupper|ett gäng om|undviker`,
  ),
];
