/**
 * Words that Swedish reports begin sentences with, so that their capital is not a name's: those that the police's
 * notices until May 2024 write in small letters at least six times, and our own. Words only; no text is quoted.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a-traktor adress aggressiv aktiverade aktivitet aktiviteter akut akuten aldrig alkohol alla allmän allmänfarlig
  allmänhet allmänheten allmänna allt alltid allvarlig allvarliga allvarligt alternativt ambulans ambulanshelikopter
  an andra angående anhållen anhållits anhållna anlagd anledning anmälan anmälare anmäld anmälda anmäler anmälningar
  anmäls anmält anmälts anmäöan annan annars annat ansiktet anslutning ansvarig ansvariga antal antalet anträffad
  anträffade anträffades anträffar anträffas anträffat anträffats använder använt apotek apoteket april arbetar
  arbete arbetsbelastning arbetsmiljöbrott arbetsplats arbetsplatsolycka arbetsutövning arena att augusti av
  avbryter avfarten avliden avlidit avlossade avlossat avseende avslutad avslutar avslutat avspärrad avstängd
  avviker avvikit badplats badplatsen bakifrån bakom balkong bank bankkort bar barn barnen barnfridsbrott barnvagn
  bedragare bedrägeri bedrägeriförsök bedömer bedömning bedömningen bedöms befann befarad befinner befäl begränsade
  behov behövde behöver behövs belysning belysningen benet bensinstation beordrad beordrades beordras berodras
  berusad berusade berusning beskjuten beslag beslut beslutades beslutat bestulen besvarar besvaras besökare betala
  beter beväpnad biblioteket bil bilar bilbrand bilen bilfirma bilfärd bilförare bilist bilister bilstöld bistår
  biten biträder bl bland blev blir blivit blockerad blockerar blottar blottat blåser blåst blåste boende boenden
  bollplanen bor borttagen bostad bostaden bostadsbolaget bostadshus bostadsområde brand branden brandlarm brann
  brev brinna brinnande brinner bro brott brottsoffer brottsoffret bruk brunnit brutit bryta bråk bråkar bråkat
  bråket bränder bröt bullar buss busschaufför bussen busshållplats busshållplatsen busskur busstation busstationen
  butik butiken butiker butikspersonal butiksstölder by byggarbetsplats byggnad båda båt bär bärgades bättre började
  börjar börjat böter ca centrala centralstationen centrum cirka city container containrar cykel cykelförråd
  cykelstöld cyklar cyklist cyklister dag dagen dagens dator de december del delar delarna delen deltagare dem den
  denna denne deras dess dessa dessutom det detonation detta dialog diesel dike dikeskörd diket dock drift droger
  drograttfylleri drunkningstillbud drygt dråp drönare dunsar dygnets då däck där därefter däremot därför död
  dödsfall dörr dörrar dörren efter efterlyser eftermiddag eftermiddagen egen eget egna ej elcykel eld
  elektronikbutik elev eleven elever eleverna elevhälsan elevrådet eller elskåp elsparkcykel emellertid emot en
  en-två ena endast enligt enskild enstaka ett evenemang event eventuellt exempelvis explosion fall faller fallit
  familjen fanns farlig farligt fast fastighet fastighetsskötaren fastighetsägare fastighetsägaren fastnat fattat
  februari fel fem femtiofemårsåldern femtioårsåldern fest festen fick film filmen finns fjället fjällräddning fler
  flera flerbostadshus flerfamiljshus flertal flertalet flicka flickan flickor flygplan flygplats flyktingar fokus
  fordon fordonsförare fordonskontroll fordonsstopp form fortfarande fortsatt fortskaffningsmedel fotboll
  fotbollsmatch foten fotgängare fram framför framförs framfört fredag fredagen frihetsberövad frihetsberövade
  frihetsberövades frihetsberövande frihetsberövats fritids fritidsgården fritidshus fritidsledare fritidsledarna
  frontalkrock frontalkrockat fru fråga frågor från frånvarande frånvaro frånvaron främst fylleri fyra fyrhjuling
  fyrtiofemårsåldern fyrtioårsåldern fyrverkerier får fått fältarna fältassistent fältassistenter färd färdas
  färdriktning följande följer fönster fönsterruta för förare föraren förarkontroll förberedelse förbi
  förbipasserande förd fördes före föremål förening föreningar föreningslokal föreslås företag företagslokal
  företagslokaler förföljande förhållandevis förmiddag förmiddagen förmiddagens förra förråd förs förskola förskolan
  förslag först försvann försäljning försändelse försök försöker försökt försökte förts förundersökning föräldrar
  föräldravandring galleria gallerian gamla garage garagelänga gata gator gatukök genom genomför genomföra
  genomförde genomfördes genomfört genomförts gick gjort gott grannar grannarna granne grannen grep greps gripas
  gripen griper gripit gripits gripna grips grov grovt grund grupp gruppen gruppens grupper grävmaskin grön guld gym
  gymnasieskola gymnasieskolan gymnasiet gå gånger gångtrafikant går gård gårdagen gått gällande gäller gäng gänget
  gärningsman gärningsmannen gärningsmän gärningsperson gärningspersoner gör göra ha hade haft halskedja halv
  hamnade hamnat hamnen han hand handen hanterade hanterar hanterat har hastighet hastighetskontroll
  hastighetsöverträdelse hej hela helgen helt hem hemfridsbrott hemma henne hennes herr hittad hittade hittades
  hittar hittas hittat hittats hjälp hon honom hos hot hotad hotade hotar hotat hotell hotet hotfull hotfullt hund
  hundar hur hus husbil husvagn husvägg huvudet hyresgäst hyresgäster hyresvärd hyresvärden håller häleri händelse
  händelser händelserapporter här häst hästar hög höga högljudd högstadiet högt höjd hör hörde hörs hört hörts höst
  hösten höstlov iakttagelser iakttagit iakttar ibland idag identifierade identifierades idrottsanläggning
  idrottshallen idrottsplats idrottsplatsen ifrån igen igenom igår ihop ikväll illa imorgon in inblandad inblandade
  inbrott inbrottsförsök inbrottslarm inbrottsstöld inbrottstjuv industri industribyggnad industrilokal
  industriområde infarten inflöde information inför ingen inget ingripande inkom inkommer inkommit inledd inlett
  innan inne innehav inom inomhus inrapporterade inringare insats insatsen inte intill intresse intrång inträffade
  inträffar inträffat invid involverad involverade isen ishallen iväg januari jobbar jul julen juli jullov juni just
  järnvägsstationen kallad kallades kallas kamerabevakning kameran kamerorna kan kanske kastade kastar kille
  kilometer kiosk kl klart klocka klockan klotter klädbutik km knappt kniv knivar knivbeväpnad knivhuggen knivlagen
  knivliknande knivskadad knivskuren kolliderade kolliderar kolliderat kollision koloniområde kolonistuga kom komma
  kommer kommit kommun kommunal kommunen kommunens kommuner kontakt kontaktar kontaktas kontaktperson kontanter
  kontroll kontroller kontrollera kontrollerad kontrollerade kontrollerades kontrollerar kontrolleras kontrollerat
  kopplas korsning korsningen kort kortare kraftig kraftigt kring krock krockar krockat krog kronor kroppsbesiktning
  kroppsskada krossad krossar krossas krossat kund kunde kunna kurator kuratorn kurva kvarter kvarteret kvinna
  kvinnan kvinnlig kvinnor kväll kvällen kvällens kyrka kyrkan källare källaren källarförråd kännedom kökrock
  köpcentrum kör köra körde körfält körförbud körkort körning kört körts lada ladugård lagen larm larmade larmar
  larmas larmats larmet lasbil laser lastbil lastbilar lastbilschaufför lastbilssläp ledaren ledde leden leder
  ledningscent ledningscentral ledningscentralen lekplatsen ligger lite livsmedelsbutik ljud ljus lokal lokaler
  lokalpolisområde lov lovet lugn lugnt luktar lunchtid lurad lustgas lv lyckligtvis lyktstolpe låg lågstadiet
  lägenhet lägenhetsbrand lägenhetsbråk lägenhetsdörr lägesbild lägesbilden läget lämna lämnade lämnar lämnat län
  länet länets längs länsväg lärare läraren lätt lördag lördagen mamman man manlig mannen markbrand marken mars
  maskerade maskin mataffär matbutik matvarubutik mc mc-förare me med medan meddelar media mediacenter mediecenter
  mediecentret medtogs mellan mellanstadiet men mer mest mil minderårig mindre minskad minskat minskning minst
  misshandel misshandlad misshandlade misshandlar misshandlas misshandlat misshandlats misstankar misstanke
  misstänker misstänks misstänkt misstänkta misstänkte misstänkts mitträcke mitträcket mm mobiltelefon moped
  mopedbil mopeden mopeder mopedförare mopedist mord mordbrand mordet mordförsök morgon morgonen morgonens moskén
  mot motorcykel motorcyklist motstånd motvärnsfallet mur mycket målsägande mån måndag måndagen många män mängd
  möjligen möte mötet narkotika narkotikabrott narkotikainnehav narkotikapåverkad nationella natt natten nattens
  nattklubb nattsammanfattning nattvandrare nattvandrarna nattvandring ned nedan nedre nedskräpning negativt ner nio
  nivå nivån nordost nordväst nordöst normal normalbild norr norra norrgående notera notis notiser november nu
  nuläget ny nya nykterhet nykterhetskontroll någon något några nämna när nära närheten närstående närvarande nästa
  nästan obehörig obehöriga obemannad obemannat obs observerar observeras och också ofredande ofta oftast oförändrad
  oförändrat oklart oktober okänd okända okänt olaga olika olovlig olovligen olycka olyckan olyckor olycksplatsen om
  ombord omhändertagande omhändertagen omhändertaget omhändertagit omhändertagits omhändertagna omhändertas
  omhändertog omhändertogs omkring omkull område området onanerar onsdag onsdagen operativa operativt ordförande
  ordningsbot ordningslagen ordningsvakt ordningsvakten ordningsvakter ordningsvakterna oro orsakade orsakar ort osg
  otillåtet otrygghet ovan pappan papperskorg par park parken parkerad parkerade parkerat parkering parkeringsgarage
  parkeringshus parkeringsplats partnerna passagerare patrull pendeltågsstation pengar penningtvättsbrott person
  personal personalen personbil personbilar personbilsförare personen personer personerna personkontroll personrån
  personskador pistolliknande planerad planerat plats platsen platser pojkar pojke pojken polis polisbil polisen
  polisens poliser polisiär polisiära polisiärt polismans polisområde polisområdet polispatrull polispatruller
  polisregion polisstationen polisverksamhet port positivt pressnummer presstalesperson presstelefon presstjänst
  problem problemen problemet provtagning på påbackad pågående pågår påkörd påkörda påsklov påträffad påträffades
  påträffar påträffas påträffat påträffats påverkad påverkan påverkar radhus ramlat rapport rapporter rapportera
  rapporterade rapporterades rapporteras rapporterats rasat rast rasten rasterna rastplats rattfull rattfylla
  rattfylleri rattfyllerist redan region regionala regionalt regionen registrerade rektor rektorn relation relativt
  ren renar resecentrum resenär respektive restaurang resultat resurser riksväg riktat riktning ringa ringde ringer
  ringt ringvägen rondell rondellen rum runt ruta rutor rycker ryker rykten råder rådjur rån råna rånad rånade rånar
  rånas rånat rånats rånförsök räcke räddningsinsats räddningstjänst räddningstjänsten rök rökfyllt röklukt rökning
  rökutveckling rött sabotage saker saknar saknas samband sambo samma sammafattning sammandrag sammanfattning
  sammankomst samordnaren samt samtal samtidigt samverkan sanering se sedan sekreterare sen senare senast senaste
  september ser ses sett setts sex sextioårsåldern sexuellt sida sidan sig simhallen sin sina singelolycka
  singelolyckan singeolycka sist sitt sitter sju sjuk sjukdomsfall sjukhus sjukhuset sjukvård sjuttioårsåldern sjön
  ska skada skadad skadade skadades skadas skadat skadats skadegörelse skador skedde sker skett skickas skjuten
  skjutit skogsområde skola skolan skolans skolavslutning skolbyggnad skolgården skolledning skolledningen skolor
  skolorna skolsköterskan skolstart skoltoalett skolvärdar skolvärden skoter skoterolycka skott skotthål
  skottlossning skottskadad skrik skriker skrivs skulle skyddslagen skyddsobjekt skåpbil skärskadad sladd slag
  slagen slagit slagits slagsmål slog slogs slå slår slåss släckte släp smiter smitning smycken smäll smällar
  smällare snabbmatsrestaurang snart snus snöskoter social sociala socialtjänsten som sommar sommaren sommarlov
  sommarstuga sophus soprum sparkar sparkcykel sportlov sprang spridit springer sprängning spårvagn st stadsdelen
  staket stal stals stan stanna stannade stannar stannat startade station stationen stick sticker stickskadad
  stickskadats stickskador stilla stjäl stjäla stjäls stod stolen stolpe stopp stoppa stoppad stoppade stoppades
  stoppar stoppas stoppat stoppats stopplikt stor stora stort strand strax stuga stulen stulet stulit stulits stulna
  står stämningen stänger stängs stängt stöd stödet stök stökigt stöld stölder stöldgods störning störningar större
  svar svarar svårt sydost sydväst sydöst synpunkter synvinkel så såg sågs sållningsinstrument säkerhetskontrollen
  sällan sämre särskilt sätt söder södergående söderut södra söker söndag söndagen sönder ta tack tagit tak taket
  tal tappar tappat tar tas taxi taxichaufför tecken telefon terminal terräng terrängen texten tid tiden tidigare
  til till tilldelats tillfällen tillfälligt tillgrepp tillgriper tillhygge tillhörigheter tillsammans
  tillståndsgiven tillsyn tio tips tisdag tisdagen tjugofemårsåldern tjugoårsåldern tjänst tjänsteman toalett tog
  tomt tonåren tonårig tonåring tonåringar torg torget torsdag torsdagen totalstopp trafik trafikant trafikanter
  trafikbrott trafiken trafikkontroll trafikkontrollen trafikkontroller trafikolycka trafikolyckor trafikplats
  trafikproblem trafikpåverkan trafikvecka trafikveckan trakten trakterna traktor trapphus trappuppgång
  trappuppgången trasig tre trend trenden trettiofemårsåldern trettioårsåldern troligen troligtvis tror trots
  trycker trygghetsteamet trygghetsvärd trygghetsvärdar träd trädgård tunnelbanestation tunnelbanestationen tunneln
  två tvättstuga typ tyvärr tåg tända tätort under undersöker ung unga ungdom ungdomar ungdomarna ungdomshem ungefär
  upp uppdateras uppdrag uppföljning uppger uppges uppgift uppgifter uppgifterna upplevs uppmärksammar uppmärksammas
  uppringd upprättad upprättade upprättas upprättat upprättats uppskattas uppskattningsvis uppstod uppstår uppstått
  uppträdde uppträder upptäcker ur urval ut utan utanför utav utdrag ute utefter utfärdades uthus utkanten utlöst
  utomhus utreda utreder utredning utreds utsatt utsatta utsattes utsatts utsätts utvecklad utåtagerande utöver vad
  vakt vakter vakthavande vaktmästare vaktmästaren vandalisering vape vapen vapenbrott vapenlagen vapenliknande var
  vara varandra varav varit varje varnar varningsskott varor vasst vattnet verksamhet verkstad verktyg vet vi via
  viadukt vid vidare viktigt vilket vill villa villabrand villainbrott villastad vilt viltolycka viltolyckor vinglig
  vingligt vinter vintern visade visar viss vissa vittne vittnen vittnesuppgifter vittnet voltade voltar voltat
  vuxen vuxna våld våldsam våldsamt våldsbrott våldtagit våldtäkt vållande vår våra vård vårdcentralen
  vårdnadshavare vårdnadshavaren vårdslöshet vårdslöst våren väcker väg vägen vägg väglag vägrade vägrar vägräcke
  väktare väktaren väktarna väldigt vält välter vänner väntar värd värda värde värt väska väster västra yngre
  ytterligare yxa åka åker åldern åldringsbrott år årig års årsåldern åter återigen återkommer återvinningscentral
  åtgärd åtgärder åtta ägare ägaren äldre äldreboende älg ännu är ärende ärenden ärendet även ödeläggelse ökade ökat
  ökning öppet öppettider öster östra över överfallslarm överfallslarmet övergången övergångsställe överträdelse
  övrigt`.split(/\s+/),
);
