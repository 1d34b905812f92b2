/** Words that say nothing of what a paper is about: function words, and the words of any abstract. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along also although always am among amongst an and another any
  anyone anything are around as at away back be became because become been before behind being below beside besides
  between beyond both but by can cannot could did do does doing done down due during each either else enough especially
  etc even ever every everyone everything except far few fewer for from further furthermore had has have having hence
  here how however i if in indeed instead into is it its itself just last least less like likely made mainly make makes
  making many may me might more moreover most mostly much must my namely near nearly need needs neither never
  nevertheless next no none nor not nothing now of off often on once one only onto or other others otherwise our ours
  out over own per perhaps rather re really regarding same seem seems several shall she should since so some something
  sometimes still such than that the their theirs them themselves then there thereby therefore these they thing things
  this those though through throughout thus to together too toward towards two under unless unlike until up upon us use
  used useful uses using usually various very via was way ways we well were what whatever when where whereas whether
  which while who whole whose why will with within without would yet you your first second third three four five six
  seven eight nine ten eg ie e.g i.e vs al et
  able achieve achieved achieves achieving additional additionally address addressed addresses addressing advance
  advanced advancement advances aim aims allow allowing allows analysis analyze apply applied applying approach
  approaches art author authors available baseline baselines based benchmark benchmarks best better broad broader
  capability capabilities case cases challenge challenges challenging code codes common commonly compare compared
  comparable comparing comparison compelling complex comprehensive conduct conducted consider considering consist
  consistent consistently contain contribute contribution contributions critical crucial current currently data dataset
  datasets demonstrate demonstrated demonstrates demonstrating design designed despite develop developed developing
  development different difficult difficulty diverse driven easily effective effectively effectiveness efficacy
  efficiency efficient efficiently empirical empirically employ employs enable enabled enables enabling encompass
  enhance enhanced enhances enhancing ensure ensures ensuring essential evaluate evaluated evaluating evaluation
  evaluations exhibit exhibits existing experiment experimental experiments explore explored exploring extensive
  extensively face facilitate facing field find finding findings focus focused focuses focusing following framework
  frameworks fundamental future gain gains general generally give given gives github good great greater growing high
  higher highlight highlighting highlights highly https http idea impact implementation important improve improved
  improvement improvements improves improving include includes including increase increased increasing increasingly
  inherent insight insights inspired integrate integrates integrating intermediate introduce introduced introduces
  introducing investigate involve involves issue issues key know known lack lead leading leads leverage leverages
  leveraging limit limitation limitations limited low lower main maintain maintaining major mechanism method methods
  metric metrics mitigate model models modern motivated new notable notably novel numerous observe observed obtain
  obtained offer offering offers often open outcome outperform outperforming outperforms overall overcome paper papers
  particular particularly perform performance performed performs popular possible potential potentially practical
  present presented presents previous previously primarily prior problem problems process produce prominent promise
  promising promote propose proposed proposes proposing prove provide provided provides providing public publicly
  question questions range ranging real recent recently reduce reduces reducing related release released rely relying
  remain remains remarkable remarkably report require required requires requiring research researchers result
  resulting results reveal reveals robust role scenario scenarios scale set sets setting settings several show showed
  showing shown shows significant significantly similar simple simultaneously single small specific specifically
  standard state step steps strong studies study substantial substantially suffer suggest suggests superior support
  surpass surpasses surpassing system systems tackle take takes task tasks technique techniques term terms test tested
  tests time times tool tools traditional train trained training type types typical typically underlying understand
  understanding unique valuable various version widely widespread wide work works world yield yields large larger
  information ability abilities variety varying hard success successful successfully fully fail fails et arxiv com org
  project page website www accuracy baseline comprehensive extensive number numbers level levels part parts order
  value values point points amount degree extent addition example instance purpose aspect aspects directly explicitly
  across respectively overall year years day days good bad main latest crucially importantly finally lastly ultimately
  combine combined combining combines construct constructed constructing create created creating creates build building
  built identify identified identifies identifying describe describes learn learned learns discuss discussed examine
  capture captures capturing validate validated perform utilize utilizes utilizing utilized adopt adopted`.split(/\s+/),
);

/** Stop words that end a noun phrase: no term by themselves, but a part of “language models” and “pose estimation task”. */
export const headNouns: ReadonlySet<string> = new Set(
  `accuracy algorithm algorithms analyses analysis approach approaches benchmark benchmarks capabilities code codes
  data dataset datasets design detection development efficiency evaluation evaluations framework frameworks mechanism
  mechanisms method methods metric metrics model models performance problem problems process processes question
  questions report reports research study system systems task tasks technique techniques test tests tool tools training
  understanding value values work works`.split(/\s+/),
);
