/** Surnames that are common in Sweden, from general knowledge; those in -sson and the like are told by their form. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `abdi abdullah abdulle adan ahlberg ahlgren ahlström ahmadi ahmed alfredsson ali almgren alm amin andersen aronsson aslan axén
  backlund backman berg bergdahl berggren berglund bergman bergqvist bergstrand bergström björk björklund björkman blom
  blomberg blomqvist boberg bodin boström brandt bohlin borg broberg broström byström carlberg carlsson cederberg dahl dahlberg
  dahlgren dahlin dahlström demir edlund edström ek ekberg ekblom ekdahl ekholm eklund eklöf ekman ekström elfström eng engberg
  engdahl engman engström enström falk farah fors forsberg forsell forslund forsman franzén fransson friberg friedman frisk
  frost gabrielsson grahn granath granberg granlund granqvist granström grip gren grönlund grönberg gustafson gustavsson haddad
  hagberg haglund hagman hagström hall hallberg hallgren hallström halvarsson hammar hammarström hansen hassan hedberg hedin hedlund
  hedman hedström heino hellberg hellman hellström hermansson hjalmarsson hjelm hjort holm holmberg holmgren holmqvist holmström
  holst horvat hussein hult hultgren hultman högberg höglund hosseini ibrahim isaksson jama jansen jensen johansen jönsson kaplan
  karimi karlberg kaya khalil khan kjellberg kjellin klang kling klint kovac kraft krantz kron kullberg källström lagergren
  lam larsen lehmann lehto lidberg lidström lilja liljeberg lind lindahl lindberg lindblad lindblom lindell lindén linder
  lindfors lindgren lindholm lindkvist lindqvist lindroth lindskog lindström lindvall ljung ljungberg ljungdahl ljunggren
  ljungqvist lund lundberg lundblad lundell lundén lundgren lundholm lundin lundkvist lundmark lundqvist lundström löf löfgren löfqvist
  löfström lönn malm malmberg malmgren malmqvist malmström marklund melander melin meyer mohamed mohammadi mohammed molander
  moberg modin möller morén müller najafi nielsen nilsen nordahl nordberg nordgren nordin nordlund nordqvist nordstrand
  nordström norberg norén norling norman nyberg nygren nyholm nylund nyman nyqvist nyström näslund odén ohlin olausson olofsson
  omar oskarsson osman palm palmgren palmqvist petersen petrovic pihl popovic rahimi ramberg rehn ring roos rosén rosenberg
  rosengren rosenqvist roth rydberg rydén said saleh salomonsson sandberg sandell sandgren sandin sandqvist sandström sahlin
  schmidt sharif sjöberg sjöblom sjödin sjögren sjölander sjölin sjölund sjöqvist sjöstedt sjöstrand sjöström skoglund skog
  smith sohlberg spång stark stenberg stenlund stenman stenström strand strandberg ström strömberg strömgren ståhl sundberg
  sundell sundgren sundin sundqvist sundström svahn svanberg svärd söderberg södergren söderholm söderlund söderman söderqvist
  söderström tapper thelin thorén thuresson törnblom törnqvist torres ullah vallin viklund wahlberg wahlgren wahlström wallén
  wallin wallgren wennberg wennerberg westberg westerberg westergren westerlund westin westlund westman wiberg wik wiklund
  wikström wilhelmsson winberg winter wolff yilmaz yusuf zetterberg zetterlund zetterström åberg åhlund åkerberg åkerblom
  åkerlund åkerström åström öberg öhlund öhman öhrn öman örn öst östberg österberg östlund östling östman öström`.split(
    /\s+/,
  ),
);

/** What a surname ends in, and hardly a place or a word: Swedish, Slavic, Finnish, Turkish, Persian, Caucasian. */
export const SURNAME_END =
  /(?:.{2}(?:sson|sdotter|quist|qvist|kvist|crantz|krantz|hielm|hjelm|skiöld|sköld|swärd|svärd|clou|blad|löf|ander|andersen)|.{2}(?:vić|vic|ović|ovic|ević|evic|ić|ič|ski|[eoó]wska|ńska|sky|skij|wicz|czyk|czak|enko|chuk|czuk|aitė|idze|dze|shvili|yan|ian|[iäou]nen|oğlu|oglu|zadeh|pour|poor|nejad|zai|ullah|uddin))$/u;

/** What a surname may end in, and a place as well. */
export const SURNAME_OR_PLACE_END =
  /.{2}(?:berg|lund|ström|gren|man|dal|dahl|holm|stedt|stad|strand|borg|feldt|felt|felt|mark|ell|én|in|ius|ling|bäck|vall|wall|rot|roth|hag|ås|bom|mo|fors|ås|son|elius|ander|ård)$/u;

/** Small words inside a name: `von Essen`, `de la Cruz`, `al Hamdani`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'von van der den de la del da di dos af av el al bin ibn ben abu'.split(' '),
);
