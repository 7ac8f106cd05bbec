import type { WordsOfCategories } from './words.js';

/** Order, narcotics and other addictive things, property. */
export const WORDS_ABOUT_ORDER: WordsOfCategories = {
  'ORD-01': `
    gäng, ungdomsgäng, ansamling, hänger, folksamling, stökigt, stök, stökiga ungdomar, ungdomar stör, ungdomar samlas,
    stort gäng, samling ungdomar, gäng utanför, stör ordningen, ordningsstörning, många ungdomar, ungdomar driver runt,
    ungdomar blockerar entrén, tonåringar, busliv, hyss, snöbollskastning, kastar snöboll, kastar ägg, äggkastning`,
  'ORD-02': `
    slagsmål, gruff, tumult, handgemäng, fajt, konflikt, bråkar, slåss, bråkstakar, gräl, skrikbråk, kalabalik, knuffas,
    munhuggs, bråk mellan grannar, bråk i kön, krogbråk, bråk utanför krogen, uppgjort bråk, bråk mellan ungdomar,
    gängslagsmål, bråk i trappen, bråk på tåget, bråk på bussen, batalj`,
  'ORD-03': `
    full, fulla, fylla, berusad, onykter, alkohol, lob, fyllerist, omhändertagen för fylla, dricker, alkoholpåverkad,
    supande, ölburkar, fulla ungdomar, berusade ungdomar, alkoholister, a-lagare, folköl, fest, dricker sprit i parken,
    däckad, kraftigt berusad, spritfest`,
  'ORD-04': `
    smällare, raketer, banger, bengaler, pyroteknik, nyårsraket, smäller av, raket, fyrverkerier, smällarna,
    skjuter raketer, raketer mot hus, raketer mot folk, kastar smällare, smällare i brevlåda, smällare i papperskorg,
    knallskott, romerskt ljus, bengaliska eldar, påsksmällare`,
  'ORD-05': `
    hög musik, oväsen, skrik, skriker, buller, epa musik, epamusik, högtalare, ljudstörning, störande musik, hög volym,
    stereo, bas, festljud, bullrigt, bullrar, lägenhetsstörning, störande grannar, väsnas, motorljud, oljud, hög ljudnivå, skränar, tjut`,
  'ORD-06': `
    moppe, moppar, mopeder, epa, epatraktor, a-traktor, a-traktorer, cross, crosscykel, fyrhjuling, elsparkcykel, buskör,
    buskörning, burnout, sladdar, drar runt på moppe, mopedgäng, elmoped, elmoppe, elscooter, volter, kör på bakhjulet,
    mopedister, trimmad moped, epadunk, fulkör, driftar, eskort, raggarbil, mopedbuskörning`,
  'ORD-07': `
    glåpord, förolämpning, ofredad, mobbning, tillmälen, spottad, spottar, trakasserad, skymford, ropar efter, skriker efter,
    ofredande, följer efter, följd av gäng, trakasserar, rasistiska glåpord, slänger ur sig, okvädningsord, visslar efter,
    ringer på dörrar, busringning, filmar folk`,
  'ORD-08': `
    trapphus, trappuppgång, trappen, källare, port, parkeringshus, tjuvsover, vind, sover i trapphuset, obehöriga i källaren,
    ungdomar i trapphuset, hänger i porten, tillhåll i trapphus, garage, obehöriga i garaget, portuppgång, hissen, tvättstuga,
    tvättstugan, röker i trapphuset, sover i källaren, entré, cykelrum, hemlös i trappan, trappan, tar sig in i porten,
    uppbruten port`,
  'NAR-01': `
    droghandel, knark, knarkförsäljning, öppen droghandel, narkotikaförsäljning, säljer knark, säljer droger,
    knarklangare, drogförsäljning, överlåtelse, langar knark, narkotikahandel, misstänkt överlåtelse, hand till hand,
    säljer på torget, säljer cannabis, säljer piller, bilar stannar kort, affärer i trappen, droger säljs`,
  'NAR-02': `
    knarkar, röker på, cannabis, drogpåverkad, påverkad, påverkade, lustgas, hasch, cannabisrök, luktar cannabis,
    luktar gräs, luktar hasch, marijuana, röker gräs, röker braj, drogmissbruk, missbrukare, narkotikabruk, tar droger, drogar,
    injicerar, påtänd, ballonger, inhalerar, ringa narkotikabrott, tramadol, påverkad av narkotika, sniffar`,
  'NAR-03': `
    kanyler, kanyl, sprutor, spruta, narkotikafynd, gömma, påsar, lustgaspatroner, lustgastuber, zippåsar, zip påsar,
    knarkgömma, droggömma, hittat narkotika, hittade droger, påse med vitt pulver, tabletter hittade, nålar, redskap,
    burkar efter lustgas, narkotikagömma, lustgastub`,
  'NAR-04': `
    langare, langar, sprit till unga, alkohol till minderåriga, hembränt, smugglad öl, langning av alkohol, köper ut,
    köpte ut, spritlangare, langar sprit, säljer sprit, säljer öl till ungdomar, spritförsäljning, smuggelsprit,
    folköl till minderåriga, smuggelöl`,
  'NAR-05': `
    cigaretter, snus, vitt snus, e-cigarett, e-cigg, engångsvape, vejp, vape, vapes, vejpar, vapear, tobaksförsäljning,
    säljer snus, snus till minderåriga, säljer cigaretter till barn, ålderskontroll, puffbar, nikotin, elever vapear, röker`,
  'NAR-06': `
    steroider, anabola, anabola steroider, doping, gym, hormoner, testosteron, dopningsmedel, tillväxthormon, sprutor på gymmet,
    dopad, dopningsbrott`,
  'NAR-07': `
    spelmaskin, illegalt spel, svartklubb, hasardspel, spelautomat, spelmaskiner, illegala spelautomater, spelklubb,
    pokerklubb, spel om pengar, betting, vadslagning, spelberoende, olaglig spelverksamhet, illegal klubb, svartklubbar`,
  'EGE-01': `
    inbrott villa, inbrott lägenhet, inbrott i bostad, källarinbrott, inbrott hemma, villainbrott, lägenhetsinbrott,
    inbrott i radhus, inbrottsförsök, försök till inbrott, uppbruten altandörr, vindsinbrott, inbrott i källarförråd,
    inbrott i garage, inbrott i hus, förrådsinbrott, inbrott i vindsförråd, inbrott i förråd, brytmärken`,
  'EGE-02': `
    skolinbrott, inbrott förening, inbrott kontor, inbrott butik, inbrott förskola, inbrott skola, inbrott i kiosk,
    inbrott i klubblokal, inbrott i klubbstuga, inbrott på företag, inbrott i restaurang, inbrott på byggarbetsplats,
    inbrott i container, inbrott på dagis, larm på skolan, stulna datorer, inbrott i bibliotek, inbrott i idrottshall,
    inbrott på vårdcentral, företagsinbrott`,
  'EGE-03': `
    snatteri, snatta, snattar, snattare, stöld i butik, stöldturné, butikssnatteri, stöld på ica, stöld på coop, stöld i affär,
    stjäl i butiken, butikstjuv, ungdomar snattar, butikstjuvar, stöld av kött, stöld av kaffe, stöld på apotek, stal i affären,
    organiserad butiksstöld`,
  'EGE-04': `
    bilinbrott, bilstöld, krossad bilruta, katalysator, mopedstöld, stulen bil, stulen moped, bilar uppbrutna,
    inbrott i bil, inbrott i bilar, katalysatorstöld, stulna nummerskyltar, registreringsskyltar, bilstölder, dieselstöld,
    drivmedelsstöld, stöld ur bil, stöld ur fordon, tillgrepp av fordon, stulen moppe, mopedstölder, stöld av moped,
    stulen epa, ratt stulen, airbag, stulen båtmotor, stulen motorcykel, bilrutor krossade`,
  'EGE-05': `
    stulen cykel, stulna cyklar, cykel, cyklar, elcykel, lastcykel, sparkcykel stulen, cykeltjuv, cykelstölder, cykel borta,
    stulen elcykel, avklippt lås, stulen sparkcykel, cykel stulen vid stationen, elcykelbatteri, cykeltjuvar`,
  'EGE-06': `
    vandalism, vandaliserat, krossad ruta, krossade rutor, krossat fönster, sönderslagen, fönsterkross, stenkast mot ruta,
    åverkan, förstört, förstörelse, skadegörelser, sabotage, sönderslaget, glaskross, sparkat sönder, slagit sönder, inslagen ruta,
    busskur krossad, krossad busskur, ruta krossad, fönster krossat, demolerat, stenkast mot fönster, stenkastning mot buss,
    sten mot buss, bilrepning, repade bilar, däck sönderskurna, punkterade däck, sten mot ruta, fönsterkrossning`,
  'EGE-07': `
    klottrat, klottrar, graffiti, taggar, tags, tag, sprejat, sprej, sprayat, spray, spraymålat, målat på vägg, nedklottrad,
    nerklottrat, klottersanering, tuschat, nedklottrat tåg, målning på vägg, hatklotter, klottrare, färg på fasaden, sprejfärg`,
  'EGE-08': `
    lurad, lurade, falsk polis, vishing, telefonbedrägeri, dörrknackare, åldringsbrott, bedrägeri, bedragare,
    äldre lurad, lurad på telefon, bankbedrägeri, falsk hantverkare, falsk hemtjänst, bankid, blåste, lurendrejare,
    sms bedrägeri, nätfiske, kortbedrägeri, äldre dam lurad, stöld hos äldre, åldringsstöld`,
};
