/** What people of five trades type when something has happened, and the category they mean; written without the word list at hand. */
const EVERYDAY_PHRASES: Readonly<Record<string, string>> = {
  'VLD-01': `kille nedslagen på gångvägen; ungdom misshandlad utanför mcdonalds; sparkad i magen av två okända; fick stryk vid busshållplatsen;
    oprovocerat överfall; slog en annan ungdom i ansiktet; misshandlades vid stationen; missandel ute`,
  'VLD-02': `hotade en granne; hotad till livet; skickade dödshot; hotfull man vid lekplatsen; uttalade hot mot en förälder; hotar med stryk`,
  'VLD-03': `rån mot ica; man rånad på plånboken; försök till rån; rånades under knivhot; butik rånad; handväska ryckt av äldre dam`,
  'VLD-04': `kille 13 år rånad på jacka; ungdomar rånar andra ungdomar; rånad på sin mobil på väg hem från träningen; barn rånat på airpods; förnedrad och rånad`,
  'VLD-05': `blottare vid motionsspåret; tafsade på en tjej på bussen; man visade könet, blottar sig; antastade kvinna; sexuellt ofredad i gångtunneln`,
  'VLD-06': `vakt blev slagen; hotad expedit, personalen rädd, hot mot personalen; lärare blev knuffad och hotad; fritidsledare hotades; busschauffören spottad på och hotad;
    hot mot parkeringsvakten`,
  'VLD-07': `stenar kastades mot ambulansen; sten mot polisbilen; ungdomar sköt raketer mot brandkåren, raketer mot brandbilen; attack mot polis; stenkastning mot polis; blåljussabotage`,
  'VLD-08': `skott hörda i området; man skjuten; skottlossning i centrum; skjutning vid torget; tomhylsor på marken; port beskjuten`,
  'VLD-09': `explosion i trapphus; sprängning mot port; bomb hittad; handgranat funnen; sprängdes en entré; detonation i natt`,
  'VLD-10': `elev med kniv; hittade en machete; kille knivskuren; beväpnad ungdom; vapen i en buske; bar kniv på allmän plats; yxa i ryggsäcken`,
  'VLD-11': `man slår sin sambo, relationsvåld; kvinna misshandlad av sin man, kvinnomisshandel; våld i hemmet mellan partner, partnervåld; familjevåld`,
  'ORD-01': `gäng som hänger i centrum; ett tjugotal ungdomar samlades; ungdomar som stör; stökigt vid stationen; stora gäng; kastade snöbollar på folk;
    ungdomsgäng drar runt; stök utanför ica; ägg kastade mot fönster, äggkastning`,
  'ORD-02': `bråk; bråk i kön; slagsmål utanför centrum; två gäng slåss; ungdomar som bråkar; bråk i trappen; gräl mellan grannar; tumult på perrongen; slagsmål mellan två kvinnor;
    knuffades och slogs, slagsmål`,
  'ORD-03': `fyllerister på bänken; berusad man; fulla ungdomar i parken; omhändertagen enligt lob; dricker alkohol vid lekplatsen; många onyktra; däckad av sprit`,
  'ORD-04': `smällare; smäller smällare; raketer mot balkonger; fyrverkerier sent; kastade bangers; skjuter raketer; bengaler på torget; smälla`,
  'ORD-05': `hög musik från bil; spelar musik på högtalare; skrik och skrän; bullrigt på natten; störande musik; oljud från epa musik; festljud till fyra`,
  'ORD-06': `moppe; moppar; epa; mopeder kör vårdslöst; crosshojar, cross i skogen; buskörning; epatraktorer på parkeringen; burnouts; fyrhjuling på elljusspåret;
    mopedister som stör; a traktorer drar runt`,
  'ORD-07': `ropar glåpord; spottade på kvinna; trakasserar förbipasserande; blir följd hem av ett gäng; rasistiska tillmälen; busringer på dörrar`,
  'ORD-08': `ungdomar i trapphuset; sover i källaren; obehöriga i tvättstugan; hänger i porten; folk i garaget; tar sig in i portuppgång; hemlös i trappen`,
  'NAR-01': `säljer knark öppet; droghandel på torget; knarklangare vid stationen; misstänkt överlåtelse; langar knark till unga; narkotikaförsäljning i porten`,
  'NAR-02': `röker på; luktar cannabis; luktar hasch i trappan; använder lustgas; ungdomar tar lustgas; drogpåverkade personer; påverkad man; röker gräs i parken;
    kille som röker braj`,
  'NAR-03': `kanyler på lekplatsen; hittat sprutor; lustgaspatroner i buskarna; fynd av narkotika; påse med tabletter hittad; gömma med droger`,
  'NAR-04': `langar sprit till ungdomar; köper ut öl; säljer alkohol till minderåriga; spritlangning; langare som säljer öl ur bil`,
  'NAR-05': `kiosk säljer snus till barn; vapes; elever vejpar; säljer cigaretter till minderåriga; vitt snus i skolan; e cigg`,
  'NAR-06': `anabola på gymmet; steroider; dopingpreparat; misstänkt dopning; testosteron`,
  'NAR-07': `illegala spelmaskiner; svartklubb; spelar om pengar; pokerklubb i källare; hasardspel`,
  'EGE-01': `inbrott i villa; inbrott i lägenhet; källarinbrott; inbrott i radhus; villainbrott; försök till inbrott i bostad; inbrott hos familj, bostadsinbrott; inbrot i vila`,
  'EGE-02': `inbrott på skolan; inbrott i förskola; inbrott i kiosk; inbrott i föreningslokal; inbrott i klubbstuga; inbrott på kontor; datorer stulna från skolan; skolinbrott`,
  'EGE-03': `snatteri; snattat på ica; ungdomar som snattar; stöld i butik; tjuv i mataffären, butikstjuv; stöld av kött på coop; stulit på apoteket`,
  'EGE-04': `bil stulen; bilinbrott; ruta krossad på bil och väska tagen; katalysatorstölder; stulna nummerplåtar, nummerskyltar; moped stulen; stöld ur bil; inbrott i flera bilar;
    dieselstöld`,
  'EGE-05': `cykel stulen; cykelstölder vid stationen; stulen elcykel; cyklar borta; tjuvar tar cyklar; sykelstöld`,
  'EGE-06': `krossade fönster på skolan; vandalisering; skadegörelse på busskur; krossad ruta; förstört lekplats, förstörelse; sten mot buss; sönderslagna glasrutor;
    kastade sten på rutor; repat bilar; inslagna rutor; skadegörese; skadegörelse i omklädningsrum`,
  'EGE-07': `klotter; klotter på skolan; sprejat på väggen; graffiti i tunneln; nedklottrad busskur; taggat på fasad; någon har målat på väggen; klottrat på toaletten; kloter;
    spraymålat`,
  'EGE-08': `äldre dam lurad; falska poliser ringer; telefonbedrägerier; dörrknackare; bedragare hos äldre; bankid bedrägeri; vishing mot äldre`,
  'BRA-01': `brand i lägenhet; det brinner i en villa; källarbrand; rök i trapphus; husbrand; brand i köket, köksbrand; trapphusbrand; eld i byggnad; brand på en balkong`,
  'BRA-02': `bilbrand; bil som brinner; mopedbrand; flera bilar i brand; brinnande fordon; uppeldad moped; buss brinner`,
  'BRA-03': `containerbrand; brand i soprum; eld i papperskorg; brinnande soptunna; brand i miljöstuga; soprumsbränder; brand vid återvinningen; kontainerbrand`,
  'BRA-04': `gräsbrand; eldar i skogen; brand i skogen; grillar på torr mark; markbrand; skogsbrand; brinner i gräset; engångsgrill`,
  'BRA-05': `elever eldade på toaletten; brand på skolan; toalettbrand; eldat papper på skoltoalett; brandtillbud i skolan; anlagd brand på skolan`,
  'BRA-06': `falsklarm; automatlarm; falskt brandlarm; larm utan brand; onödiga larm; någon tryckte på brandlarmet; busalarm; brandlarmet utlöst`,
  'BRA-07': `brandbil kom inte fram; hindrad räddningstjänst; räddningsvägen blockerad; utryckning hindrades; bilar blockerade räddningsvägen; brandpost blockerad`,
  'BRA-08': `drunkningstillbud; barn ute på svag is; gick genom isen; badolycka; drunkning i sjön; person i vattnet, fallit i vattnet`,
  'BRA-09': `person som hotar hoppa från bro; suicidlarm; person på spåret; fastklämd person; hjärtstopp; nödställd`,
  'TRA-01': `bilar kör för fort; fortkörning på huvudgatan; höga hastigheter; streetrace; bilrace, gaturace; kör alldeles för fort förbi skolan; rattfyllerist`,
  'TRA-02': `krock; trafikolycka; cyklist påkörd; påkörd på övergångsställe; singelolycka med moped; smitningsolycka; två bilar krockade; viltolycka; krok mellan bilar`,
  'TRA-03': `föräldrar som parkerar fel; kaos vid hämtning; felparkerade bilar vid skolan; farlig skolväg; bilar stannar på övergångsstället; farligt övergångsställe`,
  'TRA-04': `bilar på gångvägen; moped på gångväg; kör på cykelbanan; elsparkcyklar på trottoaren; mopeder på gång och cykelväg; biltrafik på gångbanan`,
  'PLA-01': `gatlampor trasiga; mörk gångväg; belysningen funkar inte; lampor släckta; trasig belysning i tunneln; lyktstolpe ur funktion; mörkt vid stationen; trasig gatbelysning`,
  'PLA-02': `skräpigt; sopor överallt; dumpade möbler; nedskräpning i parken; råttor; fulla papperskorgar; glassplitter på lekplatsen; nerskräpning`,
  'PLA-03': `buskar som skymmer; hög häck; behöver klippa buskar; igenvuxen gångväg; dålig sikt vid tunneln; buskage vid hållplatsen`,
  'PLA-04': `övergiven bil; skrotbilar på parkeringen; ödehus; tomma lokaler i centrum; övergivet hus; bilvrak; tom butikslokal`,
  'PLA-05': `tält i skogen; tillhåll vid bron; koja i skogen; boplats; hängställe för ungdomar; hemlösa sover under bron`,
  'PLA-06': `trasig bänk; trasigt staket; gungan är sönder; hål i stängslet, hål i staketet; skylt vält; trasig lekplats; kamera ur funktion; hissen trasig`,
  'PLA-07': `känns otryggt; boende rädda; folk vågar inte gå ut; otrygga gångtunnlar; obehagligt på kvällen; undviker torget, undviker platsen; oroliga föräldrar`,
  'SKO-01': `bråk mellan elever; elever från två skolor slåss; slagsmål på skolgården; konflikt mellan två elevgrupper; bråk på rasten; gängbråk mellan skolor`,
  'SKO-02': `okända på skolgården; utomstående ungdomar på skolan; obehöriga i skolan; främmande man på skolgården; folk som inte är elever; obehörig i skolmatsalen`,
  'SKO-03': `hot mot skolan; bombhot mot skola; hot om skolskjutning; skolattack; hot på snapchat mot skolan`,
  'SKO-04': `mobbning i skolan; kränkningar mellan elever; rasism bland elever; utfrysning`,
  'SKO-05': `många skolkar; hög frånvaro; ogiltig frånvaro ökar; hemmasittare`,
  'SKO-06': `bråk på fritidsgården; stökigt på biblioteket; oroligt i simhallen; stök i idrottshallen; incident på ungdomsgården; fritidsgård`,
  'REK-01': `rekrytering till gäng; unga värvas; springpojkar; kriminella nätverk värvar`,
  'REK-02': `nazistiska klistermärken; hakkors på vägg; extremistiska flygblad; propaganda; nordiska motståndsrörelsen; rasistiska affischer`,
  'REK-03': `rykten sprids; falska rykten på tiktok; ryktesspridning; desinformation; rykte i sociala medier`,
  'REK-04': `hedersförtryck; barnäktenskap; hedersvåld; könsstympning`,
  'EVE-01': `konsert; festival i parken; fotbollsmatch; julmarknad; valborgsfirande; evenemang på torget`,
  'EVE-02': `demonstration; manifestation på torget; protester; koranbränning; demonstrationståg`,
  'EVE-03': `skolavslutning; sportlov; höstlov; studenten; jullov`,
  'EVE-04': `vägarbete; byggarbetsplats; avstängd väg; ombyggnad av centrum; nytt bygge`,
  'EVE-05': `terrorhot; valdag; storm; strömavbrott; höjd terrorhotnivå`,
  'POS-01': `nattvandring; föräldrar nattvandrar; trygghetsvandring; grannsamverkan; öppet hus på fritidsgården`,
  'POS-02': `har blivit lugnare; tryggare på torget; bättre efter upprustning; lugn helg, lugnt; platsen känns bättre`,
};

/** The phrases one by one. A phrase with commas is one phrase. */
export const phrases = (): { phrase: string; code: string }[] =>
  Object.entries(EVERYDAY_PHRASES).flatMap(([code, text]) =>
    text
      .split(';')
      .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ phrase, code })),
  );
