/**
 * Given names that are common in Sweden, written down from general knowledge of the last hundred years' names; no
 * register was copied. The detector does not depend on them: they make it surer (names.ts).
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `hampus kalle pelle nisse lasse olle micke jocke danne sebbe adde ludde frasse linus kicki lotta pia mia sussi bosse rolle
  adam adrian agneta agnes ahmad ahmed aida aisha alan albert albin alex alexander alexandra alfred ali alice alicia alina
  alma alva alvin amanda amina amir ammar amelia anders andré andrea andreas anette angelica anita ann anna anna-karin
  anna-lena anneli annelie annette annika anton antonia arne arvid asma asta astrid august axel ayman barbro beatrice bengt
  benjamin berit bertil bilal birger birgit birgitta bo britt britt-marie bror börje camilla carin carina carl carl-johan
  carolina caroline casper cassandra catarina cecilia charlie charlotta charlotte christer christian christina christoffer
  claes clara conny daniel daniela david dennis diana ebba edith edvin edward einar elena eleonora elias elin elina elis elisa
  elisabet elisabeth ella ellen ellie ellinor elliot elsa elvira emanuel emelie emil emilia emily emma engla erica erik erika
  erland ernst eva eva-lena evelina fabian fadi farah fares fatima fatma felicia felix filip filippa fredrik freja frida frans
  gabriel gabriella georg gerd gerda gert gunilla gunnar gunnel gustaf gustav göran gösta hamza hanna hannah hans harald harry
  hasan hassan hedda helen helena helene henning henrik henry herman hilda hugo hussein håkan ibrahim ida idris ines inez inga
  ingemar inger ingmar ingrid ingvar irene iris isa isabel isabella isabelle isac isak ismail ivar jack jacob jakob jamal jan
  jan-erik jan-olof jane jasmine jean jenny jens jeremy jessica jesper jimmy joakim joanna joel johan johanna john johnny jon
  jonas jonatan jonathan jonna jonny josef josefin josefine joseph josephine judith julia julian juliana jörgen kajsa karim karin
  karl karl-erik karolina katarina kate kerstin kent kenneth kevin khadija khaled khalid kim klara klas knut konrad kristian
  kristin kristina kristoffer kurt kåre lana lars lars-erik layla lea leah leena leif leila lena lennart leo leon leona liam
  lilly lina linda linn linnea linnéa linus lisa lisbeth lise-lotte liselott liv lotta lova lovisa lovis lucas ludvig luka lukas
  luna lydia madeleine magda magnus mahmoud maj maj-britt maja malik malin malte manuela marcus margareta margaretha margit
  maria mariam marianne marie marie-louise marika marina mario marita markus marta martin martina mary maryam mathias matilda
  mats mattias max maximilian maya melissa melker melvin merima michael mikael mila milla milo mimmi mina minna miriam moa
  mohamed mohammad mohammed moha molly mona monica monika morgan mostafa muhammed mustafa märta mårten nadia nadja natalie nathalie
  nellie nelly nicklas niclas nicolas nicole niklas nils nina noah noel nora nour nova ola olof oliver olivia olle omar oscar
  oskar osman otto ove pamela patric patricia patrik paul paula paulina per pernilla peter petra petter philip pia pontus
  ralf ramona rana rania rasmus rebecca rebecka renée richard rickard rikard robert robin roger roland rolf ronja ronny rose
  roya rune rut ruth sabina said saga salma sally sam samir samira samuel sandra sanna sara sarah sebastian selma sigge
  signe sigrid sigvard simon siri siv smilla sofia sofie solveig sonja sophia sophie staffan stefan stella sten stig stina
  sture susanna susanne svea sven sven-erik svetlana sören tage tea teo teodor teresa teres therese thea theo theodor thomas
  tilda tilde tim tindra tobias tom tomas tommy tomasz tor tora torbjörn tord torsten tova tove truls tuva ulf ulla ulla-britt
  ulrica ulrik ulrika urban ursula valdemar valentina valter vanessa vanja vera veronica veronika vera victor victoria
  vidar viggo viktor viktoria vilde vilgot vilhelm vilma vincent viola viveca vivianne wilhelm william wilma wille wiktor
  yasin yasmin yasmine yosef youssef yusuf yvonne zahra zainab zara zeinab zeynep zlatan zoe åke åsa åsa-maria örjan östen
  abdi abdullah abdullahi abbas ayub amal anas arash arman armin babak bashar denis dilara dunja edin ehsan elham emin enes
  fardin farid firas goran haidar halima hana hawa hiba huda idil iman ilhan ivan jaber jafar jasmina kamal kasper leyla mahdi
  maksim marko marwan mehdi mehmet merve milan milos mirza mona murat nabil nada naima najma natalia nawal nikola nima noor
  nuri olga omid oleh pavel pawel piotr rahma rami rashid reza rima rodi roni ruba sahar saman samer sana selim semir serdar
  sharif shahad siham sumaya suleiman tarek tariq taha vladimir yara yonis younes zaid zakaria zana ziad`.split(
    /\s+/,
  ),
);

/** Given names that are also Swedish words: only a capital and a context make them names. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  `bo bror maj liv sten stig max love per dag sol my ask linn rose tove tage sam kim tim tom ola stella rana said tora tor nova luna
  viola alma vera saga rut åke arman ali hawa mina august ernst frans urban morgan jack harry rune hana mila isa ida kent john
  mona taha tilde svea engla lova lovis jan jean august paul pia alan leo tea teo linda omar anna robin noel mary kate olle`.split(
    /\s+/,
  ),
);
