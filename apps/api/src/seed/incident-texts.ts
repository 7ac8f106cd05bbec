/** What may be written about an incident of a category, and what may have been done; all invented. */
export interface IncidentWords {
  texts: readonly string[];
  actions: readonly string[];
}

const words = (texts: string[], actions: string[]): IncidentWords => ({ texts, actions });

const PATROL = 'Patrull på plats, lugnt när de lämnade.';
const REPORT = 'Polisanmälan upprättad.';
const MORE_PRESENCE = 'Ökad närvaro planerad till helgen.';
const TO_OWNER = 'Fastighetsägaren underrättad.';
const FAULT = 'Felanmälan gjord.';
const CLEANED = 'Städat och sanerat.';
const TALK = 'Dialog på plats.';

/** Words for each category of the demo. No person can be picked out in any of them. */
export const INCIDENT_WORDS: Readonly<Record<string, IncidentWords>> = {
  'VLD-01': words(
    [
      'Slagsmål som slutade i misshandel.',
      'En person slagen av flera utomhus. Vittnen larmade.',
      'Bråk som övergick i våld, flera vittnen.',
    ],
    [REPORT, PATROL, MORE_PRESENCE],
  ),
  'VLD-02': words(
    ['Hotfull stämning mellan två grupper.', 'Hot uttalat mot förbipasserande.', 'Hot framfört, inget våld.'],
    [REPORT, TALK],
  ),
  'VLD-03': words(
    ['Väska ryckt från gående.', 'Försök till rån, gärningspersonerna gav sig av till fots.'],
    [REPORT, 'Området genomsökt.', MORE_PRESENCE],
  ),
  'VLD-04': words(
    [
      'Mobiltelefon och jacka avkrävda under hot, alla inblandade unga.',
      'Rånförsök mot ungdomar på väg hem från träning.',
    ],
    [REPORT, 'Vuxna på plats efter skoltid hela veckan.', MORE_PRESENCE],
  ),
  'VLD-05': words(['Ofredande på allmän plats.'], [REPORT]),
  'VLD-06': words(
    ['Personal hotad vid avvisning.', 'Butikspersonal hotad i samband med snatteri.'],
    [REPORT, 'Genomgång av rutiner med personalen.'],
  ),
  'VLD-07': words(
    ['Sten kastad mot utryckningsfordon.', 'Laser riktad mot patrull.'],
    [REPORT, MORE_PRESENCE],
  ),
  'VLD-08': words(
    ['Skott hörda, tomhylsor funna på gångväg. Ingen skadad.'],
    [REPORT, 'Synlig polis i området hela veckan.'],
  ),
  'VLD-09': words(
    ['Detonation i port, materiella skador. Ingen skadad.'],
    [REPORT, 'Information till boende tillsammans med bostadsbolaget.'],
  ),
  'VLD-10': words(['Kniv funnen i en buske.', 'Uppgift om person med kniv, inget funnet.'], [PATROL, REPORT]),
  'VLD-11': words(['Anmälan upprättad.'], [REPORT]),
  'ORD-01': words(
    [
      'Större grupp ungdomar samlade, hög ljudnivå och nedskräpning.',
      'Samling som upplevs störande av dem som passerar.',
      'Många samlade, boende har hört av sig.',
      'Grupp som flyttar sig mellan flera platser.',
    ],
    [TALK, PATROL, 'Trygghetsvärdar stannade kvar.'],
  ),
  'ORD-02': words(
    ['Bråk mellan två grupper, skingrades på plats.', 'Knuffar och skrik, lugnade sig när personal ingrep.'],
    [PATROL, TALK],
  ),
  'ORD-03': words(
    ['Berusade personer, högljudda.', 'Berusad person omhändertagen.', 'Fest i det fria som urartade.'],
    [PATROL, 'Alkohol hälldes ut.'],
  ),
  'ORD-04': words(
    ['Smällare kastade mot fasad.', 'Raketer avfyrade nära folk.', 'Bengal tänd.'],
    [TALK, 'Information till butiker om försäljning.', PATROL],
  ),
  'ORD-05': words(['Hög musik från bilar.', 'Störande ljud, boende har ringt.'], [TALK, TO_OWNER]),
  'ORD-06': words(
    [
      'Mopeder i hög fart där folk går.',
      'Buskörning med A-traktor.',
      'Moped kör tätt mellan gående.',
      'Flera mopeder utan belysning.',
    ],
    [PATROL, 'Trafikkontroll genomförd.', TALK],
  ),
  'ORD-07': words(
    ['Glåpord mot förbipasserande.', 'Elever ofredade på väg hem.'],
    [TALK, 'Vuxna vid hållplatsen.'],
  ),
  'ORD-08': words(
    ['Obehöriga i låsta utrymmen.', 'Utrymme används som uppehållsplats nattetid.', 'Spår av övernattning.'],
    [TO_OWNER, 'Lås bytt.', PATROL],
  ),
  'NAR-01': words(
    ['Täta korta möten på samma ställe, misstänkt försäljning.', 'Misstänkt överlåtelse.'],
    [MORE_PRESENCE, 'Riktad kontroll genomförd.'],
  ),
  'NAR-02': words(
    ['Lustgaspatroner kvar på marken.', 'Lukt av cannabis.', 'Öppet bruk på platsen.'],
    [PATROL, CLEANED, TALK],
  ),
  'NAR-03': words(
    ['Kanyler funna i buskage.', 'Påsar funna i elskåp.', 'Lustgastuber dumpade.'],
    [CLEANED, 'Fynd överlämnat.'],
  ),
  'NAR-04': words(
    ['Uppgift om langning av folköl och sprit till unga.'],
    ['Tillsyn planerad.', MORE_PRESENCE],
  ),
  'NAR-05': words(
    ['Engångsvape säljs vidare kring skolan.', 'Snus och vape vanligt på rasterna.'],
    ['Tillsyn av butik begärd.', 'Information till vårdnadshavare.'],
  ),
  'EGE-01': words(
    [
      'Inbrott medan de boende var borta.',
      'Altandörr uppbruten på baksidan.',
      'Försök till inbrott, larmet gick.',
    ],
    [REPORT, 'Grannsamverkan underrättad.'],
  ),
  'EGE-02': words(
    ['Fönster krossat och lokal genomsökt.', 'Inbrott i förråd.'],
    [REPORT, 'Skalskydd ses över.'],
  ),
  'EGE-03': words(['Stöld av dagligvaror.', 'Snatteri, varor återlämnade.'], [REPORT]),
  'EGE-04': words(
    [
      'Bilruta krossad och föremål stulna.',
      'Katalysator bortskuren.',
      'Moped stulen under natten.',
      'Försök till bilstöld.',
    ],
    [REPORT, 'Tips till boende om larm och märkning.'],
  ),
  'EGE-05': words(['Cykel stulen.', 'Elcykel stulen, lås avklippt.'], [REPORT]),
  'EGE-06': words(
    ['Rutor krossade under helgen.', 'Bänkar sönderslagna.', 'Dörrar och belysning förstörda.'],
    [REPORT, 'Lagat.', TO_OWNER],
  ),
  'EGE-07': words(['Klotter på fasad och elskåp.', 'Nya taggar.'], ['Sanerat inom ett dygn.', FAULT]),
  'EGE-08': words(
    [
      'Telefonsamtal från någon som utgav sig för att ringa från banken.',
      'Besökare som uppgav sig komma från hemtjänsten.',
    ],
    [REPORT, 'Information till seniorträffar.'],
  ),
  'BRA-01': words(
    ['Rökutveckling i kök, släckt före ankomst.', 'Brand i förråd, begränsad skada.'],
    ['Släckt och vädrat.', 'Råd om brandvarnare lämnade i hela huset.'],
  ),
  'BRA-02': words(['Personbil brann.', 'Moped uppeldad.'], ['Släckt.', REPORT]),
  'BRA-03': words(
    ['Container brann, ingen spridning.', 'Brand i papperskorg.', 'Rök i soprum.'],
    ['Släckt.', TO_OWNER],
  ),
  'BRA-04': words(
    ['Gräsbrand, ungefär hundra kvadratmeter.', 'Eld efter grillning.'],
    ['Släckt och bevakat.'],
  ),
  'BRA-05': words(
    ['Papper antänt på toalett.', 'Pappershållare brann, släcktes av personal.'],
    ['Tillsyn av rasterna utökad.', 'Anmäld till räddningstjänsten.'],
  ),
  'BRA-06': words(
    ['Automatlarm utan tillbud, matlagning.', 'Automatlarm, byggdamm.', 'Automatlarm, okänd orsak.'],
    ['Återställt.'],
  ),
  'BRA-07': words(
    ['Vägen blockerad av felparkerade bilar.', 'Väntade in polis innan insatsen kunde påbörjas.'],
    [TO_OWNER, 'Skyltning begärd.'],
  ),
  'BRA-08': words(['Tillbud vid badplats, ingen skadad.'], ['Livbojar kontrollerade.']),
  'BRA-09': words(['Nödställd person.'], ['Insats avslutad.']),
  'TRA-01': words(
    ['Höga farter.', 'Boende klagar på hastigheterna.'],
    ['Hastighetsmätning beställd.', 'Trafikkontroll genomförd.'],
  ),
  'TRA-02': words(
    ['Två bilar, lindriga skador.', 'Singelolycka i halt väglag.', 'Cyklist påkörd vid korsning, lindrigt.'],
    ['Vägen fri efter en timme.'],
  ),
  'TRA-03': words(
    ['Trångt och oordnat vid lämning på morgonen.', 'Bilar parkerade på övergångsstället.'],
    ['Trafikvuxna vid infarten.', 'Tillsyn av parkering begärd.'],
  ),
  'TRA-04': words(
    ['Mopeder och bilar genar över gångvägen.', 'Elsparkcyklar i hög fart på gångbanan.'],
    ['Bommar föreslagna.', TALK],
  ),
  'PLA-01': words(
    ['Flera lampor släckta.', 'Mörkt längs en lång sträcka.', 'Trasig armatur.'],
    [FAULT, 'Lagat.'],
  ),
  'PLA-02': words(
    ['Dumpade möbler.', 'Mycket glas och skräp efter helgen.', 'Överfulla papperskorgar.'],
    [CLEANED, 'Extra tömning beställd.'],
  ),
  'PLA-03': words(
    ['Buskage skymmer sikten.', 'Igenvuxet, dålig sikt.'],
    ['Beskärning beställd.', 'Beskuret.'],
  ),
  'PLA-04': words(
    ['Övergivet fordon utan hjul.', 'Tom lokal med uppbruten dörr.'],
    ['Flytt beställd.', TO_OWNER],
  ),
  'PLA-05': words(['Tillhåll med madrasser och skräp.', 'Koja som används kvällstid.'], ['Röjt.', TO_OWNER]),
  'PLA-06': words(['Trasig lekutrustning.', 'Bänkar och staket sönder.'], [FAULT, 'Lagat.']),
  'PLA-07': words(
    ['Flera uppger att de undviker platsen efter mörkrets inbrott.', 'Upplevs ödsligt på kvällen.'],
    ['Trygghetsvandring föreslagen.', 'Rundan lagd förbi platsen.'],
  ),
  'SKO-01': words(
    ['Konflikt mellan grupper från olika skolor.', 'Oroligt mellan grupper efter skoltid.'],
    ['Skolorna har samordnat rastvakter.', 'Dialog mellan skolorna.'],
  ),
  'SKO-02': words(
    ['Obehöriga på skolgården på eftermiddagen.', 'Utomstående i skolans korridorer.'],
    ['Avvisade av personal.', 'Dörrar hålls låsta.'],
  ),
  'SKO-03': words(['Hot mot skolan, hanteras enligt rutin.'], [REPORT]),
  'SKO-06': words(
    [
      'Oroligt vid stängning, personal stannade kvar.',
      'Bråk i entrén som personalen bröt.',
      'Besökare avvisade efter skadegörelse.',
    ],
    ['Extra personal på kvällen.', TALK],
  ),
  'REK-02': words(['Klistermärken med propaganda borttagna.', 'Flygblad funna vid entrén.'], [CLEANED]),
  'EVE-01': words(
    ['Marknad, många besökare.', 'Match med publik från flera kommuner.', 'Kvällsöppet med musik.'],
    ['Trygghetsvärdar på plats.'],
  ),
  'EVE-02': words(['Mindre manifestation, lugnt.'], [PATROL]),
  'EVE-04': words(
    ['Gångväg avstängd av bygge, omväg utan belysning.', 'Byggstängsel flyttat nattetid.'],
    ['Tillfällig belysning begärd.'],
  ),
  'POS-01': words(
    [
      'Nattvandring med föräldrar, lugn kväll.',
      'Öppen aktivitet, många deltagare.',
      'Trygghetsvandring genomförd.',
    ],
    ['Upprepas nästa månad.'],
  ),
  'POS-02': words(
    ['Platsen upplevs tryggare sedan belysningen bytts.', 'Lugnare än förr, boende uppskattar närvaron.'],
    [],
  ),
};
