import type { WordsOfCategories } from './words.js';

/** Violence and threats, school and leisure, recruitment and extremism. */
export const WORDS_ABOUT_PEOPLE: WordsOfCategories = {
  'VLD-01': `
    misshandel, misshandlad, nedslagen, slagen, slog ner, fick stryk, örfil, sparkad, sparkar, knytnäve,
    överfall, överfallen, påhoppad, våld, oprovocerat våld, pryglad, gruppmisshandel, grov misshandel, slag i ansiktet,
    ungdomsmisshandel, nedsparkad`,
  'VLD-02': `
    olaga hot, hotad, hotfull, hotelser, hotar, hotade, hotbrev, dödshot, skrämd, hotfull stämning, verbalt hot,
    hotfullt beteende, hot mellan grannar, hot i sociala medier, hotad på väg hem`,
  'VLD-03': `
    rånad, personrån, butiksrån, väskryckning, rånförsök, väpnat rån, bankrån, rånare, rån mot butik, ryckte väskan,
    rånad på klockan, rån mot äldre, taxirån, rån mot kiosk`,
  'VLD-04': `
    ungdomsrån, förnedringsrån, mobilrån, jackrån, ungdomar rånade, rån mot ungdom, tonåring rånad, rånad på mobilen,
    rånad på jackan, barn rånade, airpods, kläder stulna av ungdomar, rån på väg från träningen, swishrån, elev rånad`,
  'VLD-05': `
    tafsande, tafsad, blottning, blottare, blottade sig, sexuella trakasserier, antastad, ofredande, sexuellt övergrepp,
    onanerade, tog på, smygfilmad, nakenbilder, förföljd kvinna, tjej antastad, våldtäktsförsök, våldtäkt, sexbrott`,
  'VLD-06': `
    personal hotad, hot mot personal, hotad på jobbet, tjänsteman, hot mot tjänsteman, väktare, ordningsvakt, vakt slagen,
    lärare hotad, lärare slagen, busschaufför, våld mot personal, personal slagen, butikspersonal, fritidsledare hotad,
    bibliotekarie hotad, socialsekreterare hotad, våld mot tjänsteman, parkeringsvakt, biljettkontrollant`,
  'VLD-07': `
    stenkastning, blåljussabotage, polis angripen, stenar mot polis, stenar mot ambulans, ambulans, sabotage mot blåljus,
    sten mot brandbil, raketer mot polis, raketer mot brandbil, polisbil, angrepp på polis, laser mot polis,
    stenkastning mot utryckning, våldsamt motstånd, polisbil krossad ruta, brandbil angripen`,
  'VLD-08': `
    skjutning, skjuten, skott, skottskada, beskjutning, pistol, skottlossning mot port, skottlossning mot bostad,
    mordförsök med skjutvapen, automatvapen, tomhylsor, hylsor, skottsalva, sköt, avlossade skott, dödsskjutning`,
  'VLD-09': `
    explosion, bomb, detonation, sprängladdning, handgranat, sprängd port, sprängdåd, smäll i port, sprängt,
    bankomat sprängd, bombdåd, dynamit, termosbomb, misstänkt farligt föremål`,
  'VLD-10': `
    knivbrott, knivhot, vapenbrott, machete, knivbärare, beväpnad, vapeninnehav, kniv på skolan, kniv i fickan,
    knivskuren, knivskärning, knivhuggen, yxa, tillhygge, knogjärn, vapenfynd, vapengömma, soft airgun, luftpistol,
    ungdom med kniv, svärd, basebollträ, bar på kniv, skyddsväst`,
  'VLD-11': `
    kvinnofrid, familjevåld, partnervåld, relationsvåld, våld hemma, kvinnomisshandel, mäns våld mot kvinnor,
    lägenhetsbråk, slår sin fru, våldsam partner, bråk i hemmet, fridskränkning, skyddat boende`,
  'SKO-01': `
    bråk mellan skolor, gängbråk, elevkonflikt, uppgörelse, konflikt mellan grupper, bråk mellan elever, bråk på skolgården,
    slagsmål på skolgården, rastbråk, bråk efter skolan, elever slåss, skolbråk, konflikt mellan klasser, uppgjort slagsmål,
    elever som filmar slagsmål, bråk mellan gäng på skolan, elevbråk, bråk på rasten, slagsmål på rasten`,
  'SKO-02': `
    utomstående, inte elever, okända på skolgården, främmande, inträngande, obehöriga i skolan, obehörig på skolgården,
    utomstående ungdomar på skolan, besökare utan ärende, äldre killar på skolan, tidigare elever, okänd man på skolgården,
    okänd person i korridoren, obehörig i matsalen, främlingar på rasten, personer som inte hör till skolan`,
  'SKO-03': `
    skolhot, skolattack, bombhot, hot på nätet, hot mot skolan, hot om skolskjutning, skolskjutning, hotbild mot skola,
    hotbrev till skolan, hot på snapchat, utrymning av skolan, inrymning, pågående dödligt våld`,
  'SKO-04': `
    mobbning, mobbad, kränkande behandling, rasism, utfrysning, näthat, rasistiska kommentarer, homofobi, elever kränker,
    trakasserier i skolan, hårt språkbruk, utfryst, jargong`,
  'SKO-05': `
    skolk, skolkar, frånvaro, hemmasittare, ogiltig frånvaro, hög frånvaro, elever borta, kommer inte till skolan,
    problematisk skolfrånvaro, ströfrånvaro, många frånvarande, sjukskrivna elever`,
  'SKO-06': `
    fritidsgård, bibliotek, idrottshall, simhall, ungdomsgård, bråk på fritidsgården, stök på fritidsgården,
    stökigt på biblioteket, bråk i idrottshallen, bråk på träningen, badhus, ishall, stök i simhallen, ungdomsmottagning,
    bråk på biblioteket, oro på fritidsgården, sporthall, omklädningsrum, kulturskolan, fritidsklubb, avstängd från gården,
    bråk vid fotbollsmatch`,
  'REK-01': `
    gängrekrytering, värvning, värvar, springpojke, kriminella nätverk, rekryterar, rekrytering av unga, unga springer ärenden,
    uppdrag på telegram, unga med mycket pengar, äldre gängmedlemmar, barn som bär vapen, grooming till gäng`,
  'REK-02': `
    nazism, klistermärken, hakkors, extremism, flygblad, affischer, nazistisk propaganda, nazistklistermärken,
    högerextrema, vänsterextrema, islamister, jihadism, vit makt, nordiska motståndsrörelsen, extremistiskt klotter,
    rasistiska klistermärken, rasistiska affischer, antisemitism, hatbudskap, heil, gängsymboler`,
  'REK-03': `
    rykten, ryktas, desinformation, sociala medier, falska uppgifter, påverkan, påverkanskampanj, felaktiga uppgifter sprids,
    sprids på snapchat, sprids på tiktok, oroliga föräldrar efter rykte, falsk nyhet, lvu kampanjen, kedjemeddelande`,
  'REK-04': `
    heder, hedersförtryck, hedersvåld, barnäktenskap, könsstympning, tvångsgifte, bortgift, uppfostringsresa,
    hedersproblematik, kontrollerad av sin familj, bevakad av bröder, oskuldskontroll`,
};
