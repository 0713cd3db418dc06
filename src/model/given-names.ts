/** Given names as they are heard on Alberta sites. Made into a set on first need. */
const given = `aaron abdul abdullah adam adrian ahmed aidan aisha alan albert alejandro alex alexander alexandra alexis ali alice alicia alison allison alyssa
amanda amir amy ana andre andrea andrei andrew andy angela angelo anita ann anna anne annette annie anthony antonio anton arjun arlene armando arnold arthur
ashley barb barbara barry beatrice becky ben benjamin benoit bernard bernie beth betty bev beverly blair bob bobby bonnie boris brad bradley brandon brayden brenda
brendan brent bret brett brian brianna bruce bryan caitlin caleb cam cameron carl carla carlo carlos carmen caroline carolyn carrie catherine cathy cecil cecilia
chad chantal charlene charles chelsea cheryl chris christina christine christopher cindy claire claude claudia colin colleen connie connor corey cory courtney
craig crystal curtis cynthia dan dana daniel danielle danny darcy daria darlene darrel darrell darren darryl dave david dawson dean deb debbie deborah
debra denis denise dennis derek devin devon diana diane diego dimitri dmitri dominic don donald donna doreen doris dorothy doug douglas duane dustin dylan ed
eddie edgar edmund eduardo edward edwin eileen elaine elena eli elijah elisabeth elizabeth ellen emil emily emma enrique eric erica erik erin ernest ernie esther
ethan eugene eva evan evelyn fatima felix fernando fiona floyd fran frances francesco francis francois fred freddy frederick gabriel gabrielle gareth garrett garry
gary gavin geoff geoffrey george gerald gerard gerry gilbert gina gino giuseppe gladys glenda glenn gloria gord gordon graeme graham greg gregory gurpreet gustavo gwen hannah
hans harjit harmeet harold harpreet harry harvey hassan heidi helen henri henry herbert herman holly howard hussein ian ibrahim igor irene isaac isabel isabelle
ivan jackie jackson jacob jacqueline jacques jake jamal james jamie jan jane janet janice jared jasmine jason jaspreet jatinder javier jay jean jeanette jeff jeffrey
jen jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanne joe joel joey johan john johnny jon jonas jonathan jorge jose josef joseph
josh joshua josie joyce juan juanita judith judy julia julian julie julien julio justin kaitlyn karen karim karina karl kate katelyn katherine kathleen kathryn kathy katie kayla
keith kelsey ken kendra kenneth kenny kerry kevin khalid kim kimberly kirk kirsten klaus kristen kristin kristina kristy kulwinder kurt kyle lana larry laura
lauren laurie lawrence leah leanne lena leo leon leonard leroy leslie lester lewis liam linda lindsay lisa lloyd logan lois lorenzo loretta lori lorne lorraine
louis louise luc lucas lucia lucy luigi luis luke lydia lyle lynn lynne mackenzie madison malcolm mandeep manjit manpreet manuel marc marcel marcia marco marcus
margaret maria marianne marie marilyn mario marion marjorie marlene marta martha marty marvin mary mathew matt matthew maureen maurice maxime megan mehdi melanie
melinda melissa mercedes michael micheal michel michele michelle miguel mike mikhail milan mildred mitch mitchell mohamed mohammad mohammed moira mona monica monique muhammad murray
myrna nadia nancy naomi natalia natalie natasha nathan nathaniel navdeep neil nelson nicholas nick nicolas nicole nigel nikolai nina noah noel nora norma norman
oleg oleksandr olena olga oliver olivia omar oscar owen pablo pam pamela parminder patricia patrick patty paul paula pauline pavel pedro peggy percy perry
peter petro phil philip phillip phyllis pierre priya quentin rachel rafael rajesh rajinder ralph ramesh ramon randall randy raquel raul ravi ray raymond rebecca reggie
rene renee rhonda ricardo richard rick ricky rita robert roberta roberto rochelle rodney rodrigo roger roland roman ron ronald ronnie rory rosa ross roxanne roy
russ russell ruth ryan sabrina sally salvatore samantha samir samuel sanjay sara sarah satnam scott sean sebastian serge sergei sergey shane shannon sharon shaun
shauna shawn sheila shelley shelly sherri sherry shirley sid sidney silvia simon simone sofia sonia sonya sophia sophie spencer stacey stacy stan stefan stella stephanie
stephen steve steven stewart stuart sukhdeep sukhwinder sunil susan susanne suzanne svetlana sven sylvia tamara tammy tanya tara taras tariq ted teresa terrance terri
terry thelma theo theresa thomas tiffany tim timothy tina todd tom tomas tommy toni tony tracey tracy travis trent trevor tricia tristan troy tyler tyrone valerie vanessa
vera vern vernon veronica vicky victor vijay viktor vince vincent vivian vlad vladimir volodymyr walter wanda warren wayne wendell wendy wesley wilfred william wilma winston wolfgang
xavier yasmin yolanda yousef yuri yvonne yvette zach zachary zoe oksana iryna natalya kateryna bohdan mykola petro vasyl yuriy andriy olha halyna mariya ivanka
gurdeep gurjit gurmeet hardeep jagdeep jaswinder kuldeep kamaljit amarjit amandeep navjot ranjit simran sukhjit surinder baljit balwinder amit anil ankit arun ashok deepak dinesh kavita neha nisha pooja
prakash rahul rakesh rohit sandeep sunita suresh vikram vinod ahmad amina bilal fahad farah hamza imran jamila layla mahmoud mustafa nasser omer osama rashid salim tarek walid yusuf zainab
adebayo chidi chinedu emeka ngozi kwame kofi amadou mamadou fatou wei ming jun hiroshi kenji yuki minh thanh tuan huong linh rommel jomar jayson reynaldo rodel marites rowena maricel arnel danilo
declan sinead siobhan niamh seamus eoin nikki mandy kendall kaylee brooklyn aiden jayden kaden landon lucille elsie edith edna agnes hazel irma wally walt gus gordie dougie stu jerome lyndon
etienne gaston yves yvon gilles guillaume mathieu luc jean-paul jean-pierre solange manon josee ginette`;

/** Given names that are words, places or trades as well, and family names, which are the names of companies too: they need a sign beside them. */
const doubtful = `abbott adams allen amber anderson angel april art ash august austin autumn bailey baker barker becker bell bennett bergeron berry bill black bouchard boucher
boyd brook brooks brown buck bud burke burns cal calder campbell cardinal carol carson carter chan charlie charity chase chen chip chuck clark clay cliff cohen cole collins
cook cooper cote cox crane cruz daisy dale dallas davies davis dawn day dell dhaliwal dhillon dixon dot drew duke earl edwards ellis eve evans faith fay fisher florence flynn
ford forest fortin fox frank fraser friesen gagne gagnon gail garcia gauthier gene gibson gill glen goodman grace graham grant gray green grewal guy hal hall hamilton
hansen harper harris heather hector herb hernandez hill hope hughes hunt hunter hutchinson iris ivy jack jackson jade jasper jensen jewel johal johnson johnston jones jordan joy
june kang kaur kay kelly kennedy khan king klassen kowalchuk kowalski lam lance larsen lavoie leblanc lee lefebvre les levesque levy lewis lily lin lopez macdonald mackay maclean macleod mae
major mark marsh marshall martens martin martinez mason max may mcdonald mckay mckenzie melnyk mercer mercier merit michaud miles miller mills mitchell moe moore morgan morin morris
morrison murphy nash neufeld newman nguyen nielsen norm north olive olsen olson ouellet paris parker pat patel patterson payne pearl pearson pelletier penner penny perez peters petersen
peterson pham piper poirier porter powell price prince ramirez red reed reid reimer rich richards richardson rivera rivers rob robertson robin robinson rock ray rocky rod rodriguez rogers romanchuk
rose ruby rusty sage sam sanchez sandhu sandy savard schmidt schultz scout shaw shevchenko sidhu simpson singh sky smith stevens stewart stone sue summer sutherland sydney tanner taylor
tessier thiessen thomas thompson torres tran tremblay tucker turner ty unger van victoria violet virginia wade walker wall ward watson webb west white wiebe will willow wilson wong wood
woods wright yang young zhang`;

let names: { given: ReadonlySet<string>; doubtful: ReadonlySet<string> } | undefined;

/** Lower-case names: `given` are nothing but names, `doubtful` are words or companies too. */
export function commonNames(): { given: ReadonlySet<string>; doubtful: ReadonlySet<string> } {
  if (names) return names;
  const unsure = new Set(doubtful.split(/\s+/));
  names = { given: new Set(given.split(/\s+/).filter((name) => !unsure.has(name))), doubtful: unsure };
  return names;
}
