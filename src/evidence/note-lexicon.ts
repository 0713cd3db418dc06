/**
 * What words have to do with one another in an audit note, a line each: its name, then its words. The model learns what follows from a kind of word,
 * so that it also reads words that no note of its training had. The first kind that holds a word is the one it has in a row of kinds.
 */
const kinds = `
not not nor never neither
none no none nobody nothing nil zero nowhere noone
without without lacking minus sans
hardly hardly barely scarcely rarely seldom occasionally sometimes sporadically intermittently infrequently
missing missing absent gone lost misplaced mislaid vanished disappeared stolen unavailable nonexistent removed
lacks lack lacks lacked omits omitted omit skips skipped skip misses missed leaves forgets forgot forgotten overlooked neglected ignored ignores bypassed dodges avoids avoided
incomplete incomplete unfinished half-finished partial insufficient inadequate short shortfall gap gaps hole holes void voids thin skimpy scant
blank blank empty bare white unfilled untouched vacant hollow
unsigned unsigned undated unnamed unanswered unmarked unlabelled unlabeled untitled unrated unassigned uninitialled unticked unread unopened unreviewed untrained untested unchecked uninspected unapproved unposted unresolved unreported unrecorded undocumented unwritten unverified unqualified uncertified unprotected unguarded unsecured unattended unlocked untagged unknown unfamiliar unclear unsafe unsure unaware uncertain unable
expired expired lapsed overdue outdated obsolete stale expires expiry expire elapsed superseded defunct
late late later afterwards after delayed delay delays behind tardy eventually belated
broken broken cracked torn frayed worn bent loose damaged leaking leaks leaked rusted rusty bald dented split dead flat jammed stuck disconnected unplugged faulty defective cut chipped ripped wobbly burnt burned snapped shredded rotten rotted crushed sagging dangling hanging dripping weeping seized corroded mouldy moldy soaked
illegible faded smudged illegible peeled peeling unreadable scribbled scrawled washed stained crossed struck covered painted
blocked blocked locked stacked piled parked buried hidden propped tied taped wedged chained leaning obstructed padlocked bolted pinned jammed stored stands stood
obstacle pallet pallets box boxes chair chairs crate crates bag bags cart carts mop stack pile bales bucket buckets skid skids barrel barrels shelving furniture coats cardboard lumber
improvise tape rag string wire brick wedge block zip rope stick cardboard pencil pen marker napkin sticky scrap makeshift improvised borrowed borrow spare bottle pop coffee
wrong wrong incorrect wrongly false mistaken mistake error errors mixed confused contrary mislabelled mismatch mismatched backwards
otherone different another elsewhere instead someone somebody else other others
vague weak vague unclear general generic brief sketchy rough patchy spotty scattered uneven irregular shallow sloppy superficial loosely approximately roughly broad boilerplate
some some few several couple handful certain various
most most mostly majority nearly almost largely mainly generally usually normally typically often
half half third thirds quarter part partly partially portion percent fraction
rest rest remaining remainder others other latter last fourth fifth third second
except except excepting excluding exempt bar besides apart
all all every each both everyone everybody everything full whole complete entire throughout total fully
always always consistently regularly routinely continually
only only just merely solely alone
yet yet still
but but however though although whereas while instead despite nonetheless albeit
will will shall going ll would
plan2 planned plans planning booked scheduled upcoming expected expects intends intend intended arranged ordered aims aiming meant targeted slated
hope hope hopes hoping wants want wanted wish wishes wished like love someday idea ideally soon tomorrow eventually sometime
promise promised promises promise agreed offered assured assures swore vowed volunteered
wait waiting wait waits await awaits awaiting pending outstanding postponed hold delayed shelved backlog queue
should should ought supposed need needs needed must required requires
draft draft drafting drafted drafts started begun progress preparing underway template templates sample proposed tentative temporary interim working unsigned copied photocopied photocopy copy-paste
stopped stopped stops ended ends end ceases ceased dropped discontinued abandoned halted quit fell petered tailed interrupted paused cancelled canceled suspended fizzled died dwindled faltered slipped slid lapses tapered trailed stalled
old old older former previous past earlier predecessor original ancient aged prior
ago ago once formerly originally yesteryear
usedto used
leftjob left retired moved departed resigned quit sold closed transferred passed fired vacated
leave leave sick holiday holidays vacation maternity absence away
memory memory mouth verbal verbally oral orally heart informally informal heads habit instinct
head head heads
guess guess guessed guessing guesses figure figures reckon suppose supposed maybe perhaps probably presumably supposedly apparently thinks thought believes believed assumed assumes might possibly doubt doubted
ignorant unaware unsure uncertain unfamiliar puzzled clue wondered hesitated hesitant confused stumbled struggled shrugged shrug shook scratched silent silence surprised asked stared baffled loss lost idea clueless blankly
laugh laughed laugh laughs grinned joked joke joking smiled chuckled sighed embarrassed sheepish sheepishly apology apologized apologised sorry admitted conceded confessed acknowledged
said said says told tells mentioned stated claimed answered replied remarked explained explains according put
done done completed finished held approved posted reviewed updated filled dated checked inspected tested serviced closed recorded documented followed met listed answered issued renewed
trained trained certified qualified instructed oriented briefed taught coached
signed signed initialled initialed countersigned endorsed
worn worn wear wears wearing wore
mend fixed replaced repaired mended corrected restored swapped refilled resolved rectified cleared reprinted remade redone caught remedied topped restocked rehung retrained rewritten cleaned thrown binned scrapped discarded tossed tagged red-tagged cut retaken
back again back once returned
quick same once immediately promptly straight instantly right away quickly within
newone new newly recent recently current latest now today fresh newest
seen seen saw shown showed found looked read opened pulled sampled watched counted checked walked visited viewed drew drawn picked took taken
didntfind find found see locate produce
praise good great excellent fine nice strong impressive impressed well solid best better perfect commendable outstanding superb happy pleased proud satisfied satisfactory committed dedicated serious seriously positive effective culture attitude awesome wonderful pleasure thorough keen diligent exemplary
smooth smoothly hesitation hesitating trouble difficulty ease easily readily confidently promptly clearly unprompted
paper policy plan procedure procedures form forms sheet sheets record records card cards log logs minutes report reports checklist checklists file files list matrix manual document documents letter page pages certificate certificates handbook register chart calendar schedule spreadsheet invoice receipt permit booklet binder folder slip slips
tags tag tags label labels sticker stickers poster posters sign signs decal seal seals placard
ticket ticket tickets cert certs licence license card cards course courses
sign signature signatures initials initial name names
line line lines column columns box boxes row rows space section field fields spot
worker worker workers operator operators driver drivers hand hands crew crews labourer labourers staff employee employees people person men man woman helper helpers student students apprentice apprentices cook cooks baker welder welders nurse nurses cleaner cleaners guard roofer roofers swamper aide aides server servers dishwasher framer framers kid kids guy guys
newhand hire hires starter starters newcomer newcomers student students temp temps agency summer newest youngest
boss manager managers supervisor supervisors foreman foremen owner owners boss lead leads president director administrator superintendent coordinator chief
clerk bookkeeper clerk receptionist secretary consultant daughter wife husband brother son buddy friend assistant dispatcher
outsider contractor contractors visitor visitors subcontractor subcontractors subs customer customers vendor vendors delivery supplier suppliers electrician plumber
family wife husband daughter son brother buddy friend cousin
month january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
season spring summer fall winter autumn christmas thaw harvest seeding breakup easter thanksgiving
period month months monthly week weeks weekly daily day days quarter quarterly yearly annual annually year years
since since until till before when once
until until till up through thru
placebad pocket neck hook nail desk trunk home chin forehead dashboard seat glovebox closet basement attic locker garage
office office desk drawer laptop phone computer safe cabinet email inbox
hang posted hangs hung mounted wall board door gate rack shelf pinned taped framed
nights night nights evening evenings weekend weekends shift shifts sunday saturday
condition depends depending whoever whenever happens busy rushed hurry quiet slow mood remember remembers whatever handy
fewer fewer less under below lower smaller
more more longer over above than exceeds
enough enough sufficient adequate
know knew know knows explained described recited pointed demonstrated named remembered recalled
could could can able
couldnot cannot couldn't can't
runs works working worked ran runs operates
possess has have had holds hold carry carries contain contains shows lists covers names includes
stative is are was were be been being
remain remains remain stays stayed keeps kept sits sat lies lay stands stood hangs
open open opened wide ajar unlatched exposed bare reachable
offstate off out down up
danger danger dangerous hazard risk risky injury hurt accident
trouble problem problems issue issues complaint complaints concern concerns exception exceptions fault faults deficiency deficiencies finding findings
refuse refused refuses refuse declined objected balked wouldn't won't
slows slow slows hot itchy uncomfortable annoying nuisance pain bother hassle
country ontario calgary edmonton saskatchewan bc national corporate headquarters
intent try tries trying tried attempt working meaning
also also too likewise including even as additionally
noway rumour rumor apparently heard hearsay
ownwork himself herself themselves myself itself ourselves
shape photo picture photos pictures
cheap price cheap cheapest money cost budget free
talk talk talks talked discussed meeting huddle chat coffee hallway
invent later afterwards backdated afterward advance ahead copied identical handwriting pen
`;

/** The kinds of each word. */
export const kindsOf: ReadonlyMap<string, readonly string[]> = readKinds();

function readKinds(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of kinds.trim().split("\n")) {
    const [kind = "", ...words] = line.split(" ");
    for (const word of words) {
      const known = found.get(word);
      if (known) known.push(kind);
      else found.set(word, [kind]);
    }
  }
  return found;
}
