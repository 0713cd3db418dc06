/** Words that stand large within a note without being anyone's name. */
export const ordinary = set(`feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday alberta
canada calgary edmonton ohs wcb cor secor act code regulation part section policy plan procedure log register inventory report form card sheet binder site yard shop office head field
safety health hazard emergency first aid working alone job the a an and or but no not all each every some most both it its he she they we you i who this that these those there here nobody
everyone everybody anyone someone none workers worker staff crew crews people supervisor supervisors manager managers management owner owners president foreman foremen operator operators driver drivers
mechanic electrician welder apprentice contractor contractors visitor visitors committee representative employees employee company employer director coordinator superintendent leader lead hand
training talk talks toolbox meeting minutes orientation inspection incident accident investigation review audit certificate ticket tickets record records instruction instructions list table page pages chapter manual
matrix program drill notes note one two three four five six seven eight nine ten half pulled read looked seen found checked walked spoke asked signed dated posted missing yes guys victoria victor henday`);

/** Towns of Alberta that are called as people are. */
export const towns = set(
  "alix andrew beaumont bentley beverly brandon brooks bruce caroline carmangay champion clive clyde czar delia devon donalda elnora evansburg hanna holden irma jasper lacombe leduc lamont linden milo morley munson nanton olds raymond redwater regina rosalind rosemary ryley stettler taber thorsby veteran vulcan wembley",
);
/** Dealers and makes that are called as people are. */
export const makes = set(
  "acklands atco brandt cintas enmax fastenal finning fortis grainger levitt rona strongco uline unifirst wajax werner",
);
/** Someone who comes from a firm or a town, which stands after it; a place. */
export const comesFrom =
  /\b(?:salesman|salesperson|salesmen|lawyer|reps?|techs?|technicians?|guys?|fellows?|instructors?|trainers?|man|men|lady|woman|someone|somebody|people|crews?|mechanics?|hygienists?|engineers?|inspectors?|auditors?|consultants?|nurses?|doctors?|drivers?|electricians?|fitters?|installers?|outfit|shop|company|firm|course|cards?|tickets?|sheets?|pages?|manuals?|letters?) (?:from|in|of) (?:the )?$/i;
export const placed =
  /\b(?:in|near|outside|around|through|toward|towards|(?:north|south|east|west) of|(?:towns?|villages?|hamlets?|city|county) of|(?:in|at|near|between|from) [A-Z][\w-]+ (?:and|or|to))\s$/i;
/** A make has an article and perhaps a word before it, as in "the old Ford". */
export const ofThings = /\b(?:the|an?|our|my|his|her|their|this|that|old|new|newer|older|big|red|white|blue|yellow|green|black) $/i;

/** Words of the names of companies, places and courses. */
export const corporate =
  /^(?:ltd|inc|corp|co|llc|limited|hortons|hotel|yards?|terminal|cranes?|scaffold\w*|electric\w*|construction|contracting|contractors?|services?|rentals?|metals?|trucking|transport|welding|plumbing|heating|roofing|oilfield|drilling|excavating|landscaping|fencing|framing|concrete|steel|energy|ambulance|hospital|clinic|medical|centre|center|road|street|avenue|drive|crescent|lake|river|creek|valley|hills?|mountain|park|bridge|highway|trail|building|tower|room|yard|shop|site|plant|mill|mine|pit|farms?|schools?|colony|nations?|reserve|hospital|nuns|college|polytechnic|university|institute|academy|safety|online|training|consulting|equipment|supply|tools?|industries|group|brothers|bros|sons|county|city|town|act|method|system|hall|house|deere|ladder|key|wrench|bar|screw|truck|trailer|model|series|award|course|alive|red|cross|association|council|ministry|alberta|canada|insurance|bank|fire|environmental|engineering|inspections?|testing|labs?|laborator\w+|chart|hut|lodge|camp|lease|pad|station|terminal|depot|warehouse|coatings?|builders?|homes|developments?|properties|mechanical|drywall|glass|doors|paving|asphalt|aggregates?|gravel|sand|oil|gas|petroleum|pipelines?|controls|automation|solutions|systems|technologies|logistics|freight|carriers|motors|auto|tires?|towing|lifts?|hoists?|fabricators?|fabrication|machining|millwork|cabinets|interiors|exteriors|painting|insulation|demolition|disposal|waste|recycling|septic|hydrovac|wireline|leasing|security|catering|foods|bakery|dairy|meats|seeds?|grain|feeds?|ranch|veterinary|dental|pharmacy|llp|partners|associates|rigging|drilling|boilers?|pumps?|tank|tanks|tree|trees|nursery|greenhouses?|gardens|lumber|logging|forestry|sawmills?|produce|market|grill|cafe|restaurant|church|arena|library|airport|towers?|high|bay|springs?|keys|hill|estates|acres|meadows|subdivision|village|hamlet|harbour|harbor|shores?|flats|corners?|audiology|agri[\w-]*|day|diner|marine|beach|cove|crossing|landing|ridge|heights|square|mall|plaza|collegiate|junior|elementary|way|gate|row|hockey|stadium|massey|sherwin[\w-]*)$/;
export const firm =
  /^,? (?:(?:gas )?(?:terminal|plant|shop|yard|office|site|branch|depot|camp|store|arena|school|dam|mill|bridge|landfill|road|street|park|tower|trailer|rail|fir|machine|truck|loader|skid steer|crane|pump|compressor|ladder|heater|hospital|hosp|hwy|highway|ave|avenue|campus|clinic|exit|overpass|interchange|ramp|rink|pool|rodeo|nation|reserve|colony|creek|lake|river|valley|county|crew|team|sub|subs|contract|policy)\b|ltd|inc|corp|deere|key|wrench)\b/i;
/** Hospitals, highways and schools of Alberta that are called after people. */
export const landmarks =
  /^(?:peter lougheed|grant macewan|david thompson|anthony henday|queen elizabeth|winston churchill|ernest manning|stanley milner|louis bull|paul band|william hawrelak|jim pattison|tim hortons?|miller thomson|thomas skinner|bennett jones|stuart olson|henry schein)/;
/** What a make stands before; not where it is someone's. */
export const makeOf =
  /^ (?:eyewash|air ?packs?|scba|harness(?:es)?|lanyards?|wheels?|grinders?|saws?|drills?|lifts?|ladders?|cabinets?|labels?|printers?|boots|gloves|glasses|locks?|tags|kits?|pumps?|winch(?:es)?|jacks?|tractors?|mowers?|plows?|blades?|buckets?|engines?|manuals?|welders? manual|generators?|heaters?|hoists?|cranes?|forklifts?|reach trucks?|skid steers?|loaders?|trucks?|trailers?|vans?|pickups?|dealer|dealership|rep|reps|parts|tools?|brand|model|catalogue|invoice|invoices|rental|rentals)\b/;
export const placeBefore =
  /(?:^|\s)(?:st|ste|saint|fort|mount|lake|port|camp|cape|point|crew|team|shift|unit|plan|form|type|site|truck|rig|pad|lease|brand|storm|hurricane|dog|cat|horse|drone)\.?\s$/i;
/** Words that begin the names of places. */
export const placeFirst =
  /^(?:st|ste|saint|fort|mount|lake|port|camp|cape|point|prince|new|san|grande?|little|big|old|north|south|east|west|royal|mini|site|unit)$/;
export const speaks =
  /^(?:['’]s)?,? (?:said|says|told|tells|thinks|thought|knew|knows|remembers|remembered|forgot|explained|explains|mentioned|complained|refused|stated|admitted|showed|shows|answered|asked|wore|wears|wants|wanted|feels|felt|left|quit|works|worked|(?:is|was) (?:un)?(?:sure|aware|trained|away|off|new|sick|hurt|injured|not)|(?:could|can|did|does|do|was|is|has|had|would|will)(?:n['’]t| not| never)|could|has never|had never|did \d|had|has (?:no|a|the|his|her)|never|still|also|took|takes|got|does|did|cut|fell|hurt|injured|needs|keeps|leads|runs|from|in the|at the|on the)\b/i;
export const strongCue =
  /\b(?:spoke (?:to|with)|speaking (?:to|with)|talked (?:to|with)|chat(?:ted)? with|asked|told by|said by|(?:signed|witnessed|initiall?ed|countersigned|handwritten) by|(?:handwriting|initials|signature) of|interviewed|interview with|met(?: with)?|according to|tour with|walk(?:ed)? with|shown by|named by)\s$/i;
export const weakCue =
  /\b(?:by|ask|call|see|names?|named|with|and|to|from|of|for|per|contact|phone|tell|told|foreman|mechanic|supervisor|owner|manager|operator|driver|welder|electrician|worker|labou?rer|hand|apprentice|coordinator|president|director|superintendent|warden|aider|bookkeeper|secretary|trainer|auditor|guy|lady|gentleman|fellow)\s$/i;
export const roleCue =
  /\b(?:foreman|mechanic|supervisor|manager|operator|driver|welder|electrician|labou?rer|apprentice|coordinator|superintendent|warden|aider|bookkeeper|secretary|trainer|lady|guy|fellow|gentleman|evaluator|instructor|president|owner|chair|representative|rep|super|swamper|cook|nurse|inspector|engineer|technician|tech|plumber|roofer|dispatcher|bookkeeper|custodian|caretaker|millwright)\s$/;
export const belongings =
  /^['’]s? (?:\w+ )?(?:hand|finger|arm|leg|foot|back|eye|knee|shoulder|head|ticket|card|certificate|file|training|record|phone|desk|signature|initials|truck|crew|name|orientation|harness|injury|licen[cs]e)\b(?!-)/i;

/** Where a town stands rather than a person. */
export const townCue = /\b(?:in|at|from|to|for|near|of|by|and|or|between|via)\s$|[A-Z][\w-]+, $/;
/** What follows a town in a row of them. */
export const townRow = /^(?:,| and| or| to|-) [A-Z]/;
/** What a person does, after two words that look like a name. */
export const does =
  /^ (?:[a-z]{2,}ed|brought|took|told|said|knew|thought|has|is|was|had|did|does|gets|put|steps|takes|covers|fills|signs|keeps|runs)\b/;
/** "Jan", where it is the month. */
export const januaryAfter =
  /^\.?(?:(?:,|;| and| &| or|\/) ?(?:Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|,? \d| ?[-–/] ?[A-Z\d]| (?:thru|through|to|until|and) [A-Z][a-z]{2}| (?:sheets?|flights?|lists?|logs?|minutes|meetings?|talks?|reports?|forms?|copy|inspections?|reviews?|drills?|audit|tour|visit|one)\b)/;
export const januaryBefore =
  /\b(?:(?:in|since|until|thru|through|late|early)|(?:Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:,|;| and| &| or)|\b\d{1,2}(?:st|nd|rd|th)?) $/i;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
