import type { WordsOfCategories } from './words.js';

/** Fire and rescue, traffic, unsafe places, the world around, good news. */
export const WORDS_ABOUT_SURROUNDINGS: WordsOfCategories = {
  'BRA-01': `
    husbrand, lägenhetsbrand, källarbrand, eldsvåda, trapphusbrand, villabrand, brand i lägenhet, brand i hus, brand i villa,
    brand i trapphus, rökutveckling, brand i källare, det brinner i ett hus, brinner, radhusbrand, vindsbrand, torrkokning,
    brand på balkong, spisbrand, brand i lokal, köksbrand, brand i garage, brand i butik, brandrök i trapphus, mordbrand`,
  'BRA-02': `
    bilbrand, brinnande bil, mopedbrand, bilbränder, uppeldad bil, brand i bil, brand i fordon, bil brinner, bilar brinner,
    brand i moped, bussbrand, brand i buss, elsparkcykel brinner, brinnande moped, lastbilsbrand, utbränd bil,
    anlagd bilbrand, brand i lastbil`,
  'BRA-03': `
    containerbrand, soprumsbrand, sopbrand, soptunna, papperskorg, miljöstuga, brand i container, brand i soprum,
    brand i papperskorg, brand i soptunna, brinnande container, brinnande soptunna, återvinningsstation, brand i sopor,
    eldat i papperskorg, eld i papperskorg, återvinning, brand i grovsoprum, brand i skräp, skräpbrand, brand i miljöhus,
    sopkärl, brand i sopkärl, container brinner, brand i brevlåda`,
  'BRA-04': `
    gräsbrand, skogsbrand, markbrand, eldning, grillning, brand i skog, brand i gräs, brand i buske, eldar i skogen,
    eldningsförbud, buskbrand, brinner i skogen, grillar, engångsgrill, lägereld, eld i skogen, terrängbrand, brand i terräng,
    vassbrand, eldar löv, brand i träd`,
  'BRA-05': `
    toalettbrand, anlagd brand skola, eldat på toaletten, papper antänt, brand i skola, brand på skolan, eld på skolan,
    eldar på skolan, brand på skoltoalett, eldat papper, tände eld på skolan, brandtillbud, brand i papperskorg på skolan,
    tänt eld på toapapper, eldat på skolgården, brandlarm efter eldning på skolan, brand på förskola`,
  'BRA-06': `
    falsklarm, falskt larm, onödigt larm, brandlarm, fellarm, busalarm, automatlarm, larmet gick, larmknapp, obefogat larm,
    falsklarm på skolan, brandlarm utan brand, tryckt på larmknappen, automatiskt brandlarm, utlöst brandlarm, buslarm,
    larm utan brand`,
  'BRA-07': `
    blockerad väg, utryckning hindrad, stenkastning brandkår, hindrad räddningstjänst, räddningstjänsten hindrad,
    blockerad räddningsväg, räddningsväg, felparkerade bilar hindrar, brandbil kom inte fram, hindrade ambulans,
    brandpost blockerad, väntade på polis, fick avbryta släckning, sabotage mot räddningstjänst, hindrar utryckning`,
  'BRA-08': `
    drunknad, drunkning, badolycka, isolycka, vattentillbud, genom isen, gått genom isen, plurrat, drunkningstillbud,
    barn på isen, svag is, båtolycka, fallit i vattnet, nära att drunkna, livräddare, drunkningslarm, ramlat i sjön`,
  'BRA-09': `
    nödställd, suicidlarm, livräddning, fastklämd, hotar hoppa, självmordsförsök, suicid, hopprisk, person på tak,
    person på bro, person på spåret, fast i hiss, hjärtstopp, försvunnen person, suicidförsök, person vid spår`,
  'TRA-01': `
    hastighet, hastigheter, fortkörning, kör för fort, kör fort, fartsyndare, streetrace, farthinder, hög fart, för hög hastighet,
    höga hastigheter, bilar kör fort, gaturace, fortkörare, vansinneskörning, rattfylleri, kör snabbt, fartgupp, bilar rejsar,
    fartkamera, rattfylla`,
  'TRA-02': `
    krock, krockat, kollision, kolliderat, påkörd, påkörning, singelolycka, viltolycka, trafikolycka, olycka, bilolycka,
    mopedolycka, cykelolycka, cyklist påkörd, krock mellan bilar, avåkning, barn påkört, fotgängare påkörd, elsparkcykelolycka,
    smitning, smitit, bussolycka, moped påkörd, dikeskörning, krockade`,
  'TRA-03': `
    övergångsställe, skjutsning, hämtning och lämning, felparkering, felparkerade bilar, p-böter, skolväg, otrygg skolväg,
    farlig skolväg, parkering vid skolan, föräldrar parkerar fel, felparkerat, trafikkaos vid skolan, kaos vid lämning,
    bilar stannar på övergångsstället, dubbelparkering, parkerar på gångbanan, trafik vid skolan, farlig korsning,
    skjutsande föräldrar, bilköer vid skolan, vändplats`,
  'TRA-04': `
    gångbana, gångväg, cykelväg, gc-väg, trottoar, mopedkörning på gångväg, moped på gångväg, kör på gångbanan,
    bilar på gångvägen, moped på cykelbanan, elsparkcykel på trottoaren, bil på gångväg, mopeder på gångväg,
    kör på cykelbanan, kör moped i parken, genomfart på gångväg, kör på trottoaren, bilar på cykelvägen`,
  'PLA-01': `
    belysning, mörkt, mörk gångväg, trasig lampa, gatlykta, gatlampa, lyse, lampor släckta, släckt, gatlampor trasiga,
    lampan ur funktion, dålig belysning, ingen belysning, trasig gatlykta, belysningen ur funktion, släckta lyktor,
    lyktstolpe, lampa blinkar, mörk tunnel, mörkt i gångtunneln, gatubelysning, lampor ur funktion, otillräcklig belysning`,
  'PLA-02': `
    nedskräpat, nerskräpat, skräp, sopor, dumpning, dumpat, glas, skräpigt, råttor, sopor dumpade, överfull papperskorg,
    överfulla papperskorgar, glassplitter, krossat glas på marken, möbler dumpade, grovsopor, dumpade däck, skräpig park,
    soptippning, illa städat, skräp vid återvinningen, fimpar, miljöfarligt avfall, fulla soptunnor`,
  'PLA-03': `
    buskage, häck, insyn, buskar, igenvuxet, beskärning, skymd sikt, dålig sikt, höga buskar, häck skymmer, växtlighet,
    grenar, ogenomsiktligt, sly, skymmer sikten, behöver klippas, behöver röjas, träd skymmer lampa, röjning, dålig uppsikt`,
  'PLA-04': `
    ödehus, skrotbil, tomt hus, bilvrak, rivningshus, övergiven bil, övergivet hus, övergiven lokal, tom lokal, tomma lokaler,
    övergivna bilar, dumpad bil, avställd bil, dumpad elsparkcykel, övergiven husvagn, skrotbilar, igenbommad butik,
    rivningskåk, övergivet fordon, fallfärdigt`,
  'PLA-05': `
    hängställe, koja, tältläger, samlingsplats, uppehåller sig, tillhåll, boplats, tält i skogen, bosättning, hemlösa,
    tillhåll för ungdomar, tillhåll för missbrukare, sover i skogen, läger, kojor, nattläger, madrasser, soffa i skogen,
    hemlös sover, sover under bron`,
  'PLA-06': `
    bänk, lekplats, staket, skylt, sönder, gunga, trasig, trasigt, trasig bänk, trasig lekplats, trasigt staket, trasig port,
    trasig hiss, trasig skylt, hål i staket, kamera ur funktion, trasig gunga, vält skylt, lås trasigt, porttelefon trasig,
    papperskorg trasig, räcke, klätterställning, busskur trasig, dörr går inte att låsa, trasig kamera`,
  'PLA-07': `
    otrygg, otryggt, rädd, rädda, oro, oroliga, orolig, obehagligt, undviker platsen, vågar inte gå, otrygga, otrygghet,
    känns otryggt, vågar inte gå ut, går omvägar, boende oroliga, känner sig otrygga, läskigt, obehaglig stämning, rädsla,
    föräldrar oroliga, rädd att gå hem, otrygg gångtunnel, vågar inte`,
  'EVE-01': `
    festival, konsert, marknad, match, valborg, arrangemang, valborgsfirande, derby, julmarknad, fotbollsmatch, lucia, tivoli,
    nationaldagen, kulturdag, föreningsdag, cirkus, studentflak, nyårsfirande, publikt evenemang, loppmarknad, halloween,
    torghandel, bilträff`,
  'EVE-02': `
    manifestation, protest, allmän sammankomst, torgmöte, tåg, demonstrationståg, demonstrerar, demonstranter, koranbränning,
    protesterar, fackeltåg, ljusmanifestation, minnesstund, politiskt möte, motdemonstration, appellmöte`,
  'EVE-03': `
    sportlov, höstlov, påsklov, sommarlov, skolslut, studenten, jullov, lov, skolavslutning, avslutning, lovvecka,
    skolstart, terminsstart, avslutningsfest, studentfest, sista skoldagen, niornas fest, kompisdagar, studieuppehåll`,
  'EVE-04': `
    bygge, avstängning, vägarbete, ombyggnad, byggarbetsplats, byggstart, byggplats, rivning, avstängd väg, gräver,
    stambyte, avstängd gång, omledning, ny detaljplan, byggtrafik, avstängd parkering, spårarbete, renovering av torget`,
  'EVE-05': `
    terrorhot, kris, val, höjd hotnivå, nyhet, beredskap, krig, terrordåd, valrörelse, valdag, nationell kris, pandemi,
    terrornivå, uppmärksammad dom, krigsutbrott, händelse i omvärlden, strömavbrott, oväder, storm, vädervarning, snökaos`,
  'POS-01': `
    nattvandring, nattvandrare, föräldravandring, öppet hus, trygghetsvandring, grannsamverkan, vuxna på stan, nattvandrar,
    aktivitet för unga, lovaktivitet, kvällsöppet, extra personal ute, trygghetsvärdar, nattfotboll, föräldrar ute,
    bollspel, trygghetsdag, platssamverkan, städdag, grillkväll, polis på plats dialog, kaffe på torget, aktivitet`,
  'POS-02': `
    lugnare, lugnt, förbättring, tryggare, bättre, upprustad, upprustat, ny belysning, lugn vecka, bättre stämning,
    mindre stök, känns tryggare, fint på torget, färre ungdomar, har blivit lugnare, har blivit bättre, trivsammare, städat,
    röjt, bättre än förra veckan`,
};
