import { stemOf } from "./note-topic.ts";
import { setOf, wordsOf } from "./note-words.ts";

const stems = (words: string) => new Set([...setOf(words)].map(stemOf));
/** Where something can be found. */
const places = stems(
  `shop trailer office yard gate door fridge kitchen wall cabinet drawer desk shelf cab truck trucks van shack hallway hall lunchroom lunch washroom reception board bulletin counter entrance lobby
  garage barn shed camp warehouse bay loft room whiteboard tablet drive sharepoint server folder binder clock locker lockers glovebox visor dash console dock ramp pump boiler mill plant
  depot foyer staffroom nursing station staircase stairwell laundry pantry bar dining tailgate toolbox jobbox seacan rig lease lodge bunkhouse cookhouse arena clubhouse greenhouse elevator window dispatch crib hatch hall front portal cloud intranet punch`,
);
/** What can be taken in the hand and looked at again. */
const things = stems(
  `manual binder log sheet tag card minutes poster certificate matrix register chart checklist form folder file page tab table list photo picture invoice receipt sticker decal spreadsheet app
  tablet logbook notebook handbook appendix memo email e-mail printout calendar whiteboard map diagram label letter ticket wallet handout slide bulletin notice newsletter scan stub slip
  agenda roster rota booklet clipboard envelope pamphlet brochure plaque sign signature initials plan policy schedule inventory record agreement contract terms copy report database template`,
);
const roles =
  "(?:owner|manager|supervisor|foreman|forewoman|foreperson|lead ?hand|superintendent|dispatcher|driver|operator|welder|mechanic|cook|chef|server|aide|nurse|caretaker|custodian|janitor|clerk|bookkeeper|receptionist|coordinator|advisor|adviser|director|president|ceo|carpenter|framer|roofer|labourer|laborer|electrician|plumber|painter|apprentice|journeyman|faller|bucker|skidder|swamper|rig ?hand|pusher|consultant|co-chair|chair|secretary|(?:a|an|one|the|new|young) (?:worker|member|employee)|helper|housekeeper|dishwasher|medic|first aider|warden|planner|engineer|technician|tech|contractor|sub|hire|starter|student|farmhand|herdsman|millwright|storekeeper|partsman|shipper|receiver|trainer|teacher|inspector|guard|yardman|buncher|bartender|baker|butcher|cashier)s?";
const met = new RegExp(
  String.raw`\b(?:asked|spoke (?:with|to)|talked (?:with|to)|chatted with|interviewed|watched|saw|followed|rode (?:along )?with|walked (?:\w+ )?with|stood with|sat (?:in |down )?with|met with|called|rang|phoned|shadowed|observed) (?:a |an |the |some |both |their |our |\d+ |[\w-]+ ){0,4}?${roles}\b|\b${roles} (?:also |then |just |there )?(?:showed|told|explained|walked|took|handed|said|described|named|pointed|pulled|opened|read|demonstrated|recalled|confirmed|gave|produced|brought)\b`,
  "i",
);
const held =
  /\b(?:posted|pinned|taped|hung|hangs?|tacked|screwed|stapled|kept|stored|stuck|framed|laminated|stands?|sits?|lies|filed|found|seen|mounted|clipped|locked|sealed)\b/i;
const watched =
  /\b(?:watched|followed|rode|walked|sat in|stood by|observed|compared|tried|pulled|opened|read|listened|tested|checked|looked (?:in|into|at|through|over)|went through|leafed|flipped)\b/i;
const placed =
  /(?:(?:^|, )(?=(?:[\w-]+ )?[\w-]+(?:,|\.|$))|\b(?:in|on|inside|at|by|near|beside|behind|above|under|next to|outside|over|beneath|across from|below|off) )((?:[\w'-]+ ){0,3}[\w'-]+)/gi;

/** Words that tell nothing of what was found: any note may hold them. */
const hollow = stems(
  `a about above again all alright also always an and any anyone anything are around as ask asked at available be been before being best better both bottom but by can care check checked clear clearly
  come company compliant complete completed could cover covered crew current date did do document documented documents does doing done each easy employees enough every everybody everyone everything
  excellent existing exist far fine fit follow for found from full fully get give go good got great had happy has have he health her here him his how i if impressed in is it its job just keep
  kept know known like likes little long look looked looking looks lot lots made make management manager managers many may me meet meets member members met more most much must my need needed needs never nice no
  nobody not nothing now of off often ok okay on one only or order our out over owner paper papers people perfect place places plan plenty policy posted proper properly proud read ready
  really required requirement right said same satisfied say says see seem seen set she should show shows sign signed since site so solid some somebody something staff still strong such
  supervisor supervisors sure take taken tell than that the their them then there these they thing things this those through time to together told too top up us use used useful usual very was way
  we well were what when where which while who whole will with within without work worked worker workers working works would written year yes you your fair issue issues problem problems`,
);
const praise =
  /\b(?:great|good|nice|well|solid|strong|sharp|excellent|impress\w*|perfect\w*|proud|best|better|happy|no (?:trouble|issues?|concerns?|problems?|complaints?)|all (?:ok|okay|fine|set|there)|fine|ok|okay|super|awesome|fantastic|top[- ]notch|first[- ]rate|thorough|outstanding job|knowledgeable|impeccable|spotless|tidy|compliant|meets?|satisf\w+|as (?:required|expected|before|last)|same as|seen|done|yes|yep|yup|amazing|exemplary|commend\w*|on the ball|no doubt|confident\w*|pleased|clearly|really|very|should|shoud)\b/i;

/** The words of a note that its question does not hold, and that not any note could hold. */
function contentOf(note: string, topic: ReadonlySet<string>): ReadonlySet<string> {
  const found = wordsOf(note).map(stemOf);
  return new Set(found.filter((stem) => stem !== "" && !topic.has(stem) && !hollow.has(stem)));
}

/** Whether a note only praises or says again what is asked: next to nothing is left of it. */
export function isHollow(note: string, topic: ReadonlySet<string>): boolean {
  return note !== "" && (praise.test(note) || contentOf(note, topic).size < 3);
}

/** Whether a note names what a reviewer could go and look at, or whom to ask: a thing that the question does not name itself, where it is, who showed it. */
export function namesConcrete(note: string, topic: ReadonlySet<string>): boolean {
  if (met.test(note) || /\b(?:while|as) (?:I|we) (?:watched|stood|looked on|was there)\b/.test(note)) return true;
  const isNew = (word: string) => !topic.has(stemOf(word));
  const words = wordsOf(note).filter((word) => word !== "");
  const content = contentOf(note, topic);
  const thingsNamed = words.filter((word) => things.has(stemOf(word)));
  const isPlaced = [...note.matchAll(placed)].some(([, where = ""]) =>
    wordsOf(where).some((word) => places.has(stemOf(word)) && isNew(word)),
  );
  if (isPlaced && content.size > 2 && (thingsNamed.length > 0 || held.test(note) || watched.test(note))) return true;
  return thingsNamed.some(isNew) && content.size > 3;
}
