/** Given names as they are heard on Alberta sites. Made into a set on first need. */
const given = `aaron abby abdi abdirahman abdul abdullah abeba abebe abel abena abigail achieng adam adebayo adeel adelaide adele adeline adnan adrian adriana adrienne
afonso agatha agnes ahmad ahmed aidan aiden aiko aisha aissatou akbar akintunde akira akosua alain alan alana alanna alasdair albert albina alden alejandro
aleksander aleksandra alemayehu alena alessandro alex alexander alexandra alexis alfonso alfred alfredo algernon ali alice alicia alina alison alistair
allison almaz alonzo alvin alyssa amadou amal amanda amandeep amare amarjit amelia amina amir amit amos amy ana analyn anastasia anders andre andrea andrei
andres andrew andriy andrzej andy aneta anette angela angelica angelina angelique angelito angelo anika aniket anil anita anja anjali ankit ann anna annabelle
annalise anne anneke annelise annette annie annika anthony antoine antoinette anton antonio anwar anya arianna ariel arjen arjun arlene armando arne arnel
arnie arnold arnulfo aroha artem arthur arturo arun arvin arvind ashleigh ashley ashok asif asli asma astrid augustin aurelia avinash ayaan ayesha aziz baljit
balwinder barb barbara barney barry bashir basil beata beatrice becky behrouz belinda ben benedict benedita benigno benita benjamin benny benoit berhane
bernadette bernard bernardo bernice bernie bertha bertrand beth bethany betsy bettina betty bev beverly bhavesh bhupinder bilal biniam biruk bjorn blair
blaise bo-wen bob bobby bogdan bohdan bonnie boris boubacar brad braden bradley brandi brandon brandt brandy brayden breanne brenda brendan brendon brent bret
brett brian brianna brianne bridget brigitte britney brittany broderick bronagh bronwyn brooklyn bruce bryan bryant bryn bryson byron cabdi cade caden caelan
caitlin caleb callie callum cam cameron candace candice carina carl carla carlene carley carlo carlos carly carmela carmelo carmen carole carolina caroline
carolyn carrie carroll cary cassandra cassidy catherine cathy cecil cecile cecilia celia celine cesar chad chandra chantal chantelle chao charlene charles
charlotte chaz chelsea chelsey cherie cheryl cheyenne chidi chinedu chinonso chipo chirag chloe chris christa christian christiane christina christine
christopher chukwudi cindy claire clara clarence clarissa claude claudia clayton clifford cody colette colin colleen colm conner connie connor constance
coreen corey corinne corky cormac cornelius corrine cory courtenay courtney craig crisanto cristeta cristian cristina crystal curtis cynthia czeslaw damian
damien dan dana danica daniel daniela daniele danielle danika danilo danny dante danuta daoud darcy daria darin darius darla darlene darnell darrel darrell
darren darrin darryl dave david davide davin davor dawit dawson dean deanna deanne deb debbie deborah debra declan deepak deirdre delbert delia delmar delores
delphine demetrius dena denis denise dennis dennison denys derek desmond desta devin devon dhruv diana diane diego dieter dilip dimitri dina dindo dinesh dirk
divina divya dmitri dmitry dmytro dodong dominic dominik don donald donna donnie donny donovan doreen dorian doris dorota dorothea dorothy doug dougie douglas
dragan drago duane duarte dunstan dustin dwain dwayne dylan earle ebenezer ed eddie eddy edgar edgardo edith edmund edna edouard eduardo edward edwin edwina
efrain efren efua eileen eitan elaina elaine eldon eleanor elena eleni eleuterio eli elias elijah elisabeth elise elisha eliza elizabeth ellen elliot elliott
elsa elsie elvira emanuel emeka emil emile emilia emiliano emilio emily emma emmanuel emmett emre enid enrique eoin ephraim eric erica erich ericka erik erika
erin erling ernest ernesto ernie ervin erwin esmeralda esteban estelle esther estrella ethan ethel etienne etta eufemia eugene eunice eusebio eva evan
evangeline evelina evelyn everett ewa ewan eyob ezekiel fabian fabio fahad faisal faizal fanny farah farai farhan farid farida farooq farzana fathima fatima
fatou fatuma fawzia federico felicia felipe felix femi ferdie ferdinand fergus ferhat fernand fernando fikre filmon fiona fitsum florian floyd folake fran
frances francesco francis francois frankie franz fred freda freddy frederic frederick frieda gabriel gabrielle gaetan gagan gagandeep galina gareth garrett
garrick garry gary gaston gaurav gavan gavin genet genevieve geoff geoffrey george georges georgia georgina gerald geraldine gerard gerardo gerda gerhard
germain germaine gerry gertrude getachew gheorghe ghislain gianna gideon gil gilbert gilberto gilles gina ginette gino giorgos giovanna girma gisele giulia
giuseppe gladys glenda glenn gloria gobind godofredo gonzalo goran gord gordie gordon gottfried graciela grady graeme greg gregor gregory gretchen grigori
grzegorz guadalupe guang guillaume guillermo gunther gurbachan gurbir gurdeep gurinder gurjit gurmeet gurpreet gursharan gurvinder gus gustav gustavo gwen
gwendolyn gwyneth haakon habib haile hailey hakeem hakim halima halimah halina halyna hamid hamza hanh hank hannah hanneke hannes hans hans-peter harald
harbhajan hardeep hardev harjit harkirat harman harmeet harminder harold haroon harpal harpreet harriet harry harv harvey hasan hassan hattie haydn hayley
hazel hedy heidi heike heinrich helen helena helene helga helmut hendrik henk henri henrietta henrik henry henryk herbert herbie herman hermann hieu hilary
hiram hiroshi hiwot hoang hodan holger hollis holly horace horatio howard howie hubert hugh humberto huong hussein hyacinth iain ian iancu ibrahim ibrahima
idris ifeanyi ifeoma ifrah ignacio ignatius igor ihor ikenna ilona ilse imani imee imelda imran inacio inderjit ines inez inga inge ingrid iqbal irene irina
irma irvin iryna isaac isabel isabela isabella isabelle isadora isaiah ishaan ismael ismail itzel ivan ivana ivanka ivar ivo izabela jace jacek jacinta
jackeline jackie jaclyn jacob jacqueline jacques jacqui jada jagdeep jagjit jaime jake jakob jalen jamaal jamal james jameson jamie jamila jan jana jane
janelle janet janette janice janina janine janis janna jannik jared jarek jaroslav jarrett jarrod jarvis jaskaran jasmeet jasmine jason jaspreet jasvir
jaswant jaswinder jatinder javed javier jay jayda jayden jayme jayne jayson jean jean-paul jean-pierre jeanette jeanine jeannie jeannine jed jedediah jeff
jeffrey jelena jemima jen jenelle jenna jennifer jenny jennylyn jeremiah jeremie jeremy jericho jerome jerrold jerry jerzy jess jesse jessica jessie jesus
jethro jhoanna jhun jian jianguo jibril jill jillian jim jimmy jinping joachim joakim joan joana joann joanna joanne joao joaquin jocelyn jochen jodi jodie
jody joe joel joelle joey joginder johan johann johanna johannes john johnathan johnny jolanta jolene jomar jomari jon jonah jonas jonathan joni jordana
jordie jorge jorgen joris jose josee josef joselito joseph josephine josh joshua josie jovan jovana jovelyn joyce jozef juan juanita judd jude judith judy
juergen julia julian julianna julianne julie julien juliet julio jun jun-jun jurgen justin justina justine kaden kadence kaitlin kaitlyn kaleb kali kamal
kamaljit kamau kamila karamjit karanjit karen karim karina karl karla karolina karsten kasey kashif kassandra katarina katarzyna kate katelyn kateryna
katharine katherina katherine kathleen kathryn kathy katie katja katrina kaveh kavita kayla kaylee kaylie kazimierz kebede keegan keenan kehinde keiko keira
keisha keith kelli kellie kelly-ann kelsey ken kendall kendra kenji kenneth kenny kenton kerri kerrie kerry kevin khadija khalid khanh kianna kidane kiera
kieran kiersten kim kimberly kiran kirk kirsten kirsty klara klaus knut kody kofi konrad konstantin korey kory krista kristen kristi kristian kristie kristin
kristina kristine kristopher kristy krystal krystyna krzysztof kuldeep kulwinder kunle kurt kurtis kushal kwabena kwaku kwame kwasi kyla kyle kylie kyra
ladislav lakhbir lakhwinder lamar lana landon larry lashawn lasse latisha latoya laura lauren laurence laurent laurie laverne lawrence layla layne lazaro leah
leandro leann leanne leif leigh leighton leila lemuel lena lennart lenny lenora leo leon leona leonard leonardo leonid leonie leonora leopold leroy lesia
leslaw leslie lester leticia letitia liam liban lidia liesel lihua lila lilian liliana lillian lilly lina linda lindiwe lindsay lindsey linh linnea lionel
lisa lise lisette lito lizzie ljubica ljubomir lloyd logan lois lonnie loren lorena lorenzo loretta lori lori-ann lorne lorraine louella louis louise lourdes
lovepreet luann luc luca lucas lucia lucian luciana luciano lucien lucille lucinda lucio lucjan lucy ludmila ludwig luigi luis lukas lukasz luke lulu lupita
luwam luzviminda lydia lyle lynda lyndon lyndsay lyndsey lynette lynn lynne lynsey lyudmila lyudmyla mabel maciej mackenzie macy maddie madeleine madeline
madison magda magdalena mahad mahesh mahmoud maia maisie maja maksym malachi malcolm malgorzata malik malin malkit mallory mamadou mandeep mandy manfred
maninder manish manjit manmeet manny manoj manolo manon manpreet manu manuel manuela marc marcel marcela marcelle marcelo marcia marcin marco marcus marek
margaret margarita margaux margot marguerite maria mariama mariana marianne mariano maribel maribeth maricar maricel maricris marie mariel marietta marika
marilou marilyn mario marion marisa marisol marissa marites maritza marius mariya marjan marjorie markus marlene marlon marna marnie marsha marta martha marty
marv marvic marvin mary maryam maryann marylou mateo mathew mathias mathieu mathilde matilda matt matteo matthew matthias mattias maureen maurice mauricio
mauro maxamed maxime maxine maya meaghan meera meg megan meghan mehdi mehmet mekonnen melanie melinda melissa melvin melvyn menno mercedes meron merv mervin
mervyn mesfin micah michael micheal michel michele michelle mieczyslaw miguel mikael mikayla mike mikhail mikko mila milagros milan mildred milena millie
milos mimi ming minh miranda mireille miriam mirjana miro miroslav misha mitch mohamed mohammad mohammed mohan mohinder mohit moira moises molly mona monica
monique moussa muhammad mulugeta muriel murray mustafa mwangi mykola myra myrna myron nadeem nadia nadine nadira nadja nancy nando nanette naomi narinder
nasir nasreen nasrin nasser natalia natalie natalya natasa natasha nathalie nathan nathaniel navdeep naveed naveen navjot neal neha neil nell nellie nelly
nelson nena nenita nestor nettie neville ngoc ngozi nhung nia niamh nicholai nicholas nick nicolai nicolas nicole nicoletta niels nigel nikhil nikita nikki
niklas niko nikola nikolai nils nina nirmal nirmala nisha nita njeri nkechi nnamdi noah noel noelle nolan nolwenn nomsa nonito nonoy noor nora norbert noreen
norma norman nuno obinna octavia octavio odette okello oksana ola olayinka oleg oleh oleksandr olena olga olha oliver olivia oliwia ollie olumide oluwaseun
omar omari omer ophelia oren orest orlando osama oscar osman oswald otieno otto ottoline oumar ousmane owen pablo pam pamela pankaj paola paolo paresh parisa
parminder parmjit parveen patricia patrick pattie patty paul paula paulette paulina pauline paulo pavel pavlo pawel peder pedro peggy pekka pepito percy
perlita perry petar peter petra petro petros phil philip philippa philippe phillip phillipa phuc phuong phyliss phyllis pierre piet pieter pietro pilar piotr
pooja porfirio prabhjot pradeep prakash pranav priscilla priya priyanka puneet qiang quang quentin quinn quinten quinton quoc quyen rachael rachel rachelle
radek radoslaw rafael raheem rahul rainer rajan rajesh rajinder rajiv rakesh ralf ralph ramandeep ramesh ramiro ramon ramona ramone randal randall randy
ranjit raphael raquel rasheed rashid rashida rasmus raul ravi ravinder raylene rayna reagan reanne reba rebecca reece reema reena reggie reginald reinhard
reinhold rekha renata renate renato rene renee reuben reynaldo reza rhea rhett rhiannon rhoda rhonda rhys ricardo richard rick ricky rita rizza robbie robby
robel robert roberta roberto robyn rochelle rodel roderick rodney rodrigo rogelio roger rohan rohit roisin roksolana roland rolly roman rommel romulo ron rona
ronald ronaldo ronan ronda ronnie ronny rory rosa rosalba rosalie rosalind rosalinda rosanna rosanne roscoe roseann roseanne roselyn rosemarie roslyn ross
rowel rowena rowland roxana roxanne roy ruben rudi rudolf rudolph rudy rufino rufus rukhsana rumbi rupert rupinder ruslan russ russel russell ruth ruthie ryan
saba sabina sabine sabrina sadie sagal sahra saido saif sajid salah saleem salim sally salma salvador salvatore samantha samia samir samira samuel sanaa
sanaya sandeep sandra sanja sanjay sanjeev santino santosh sara sara-lynn sarabjit sarah sarbjit sascha satnam satwinder scott scotty seamus sean sebastian
selam selena selene selina selma serena serge sergei sergey sergio serhiy seydou seyoum shaan shabana shaelyn shahid shaina shane shania shanna shannon sharif
sharla sharlene sharon sharron shaun shauna shawn shayla shaylene shayne sheena sheila shelley shelly sherri sherrie sherry sherwin shirin shirley shiv
shivani shona shukri sid sidney sigmund sigrid silas silvana silvester silvia silvio simeon simon simona simone simran sinead siobhan sipho siti slava slavko
slobodan sofia sofie solange solvei sondra sonia sonya sophia sophie soraya soren sorin souleymane spencer spiro srdjan sreeja stacey stacy stan stanislav
stanislaw stefan stefania stefano steffen stella stephan stephane stephania stephanie stephen stephon steve steven stevie stjepan stu stuart subhash sukhbir
sukhdeep sukhjit sukhpreet sukhraj sukhwinder sumaya sumit sunil sunita sunniva suraj suresh surinder surjit susan susana susannah susanne susie suzan suzanne
suzette sven svetlana svitlana syd syed sylvester sylvia sylvie szymon tadesse tadeusz tahir talia tamar tamara tamika tammy tamrat tamsin tane tania tanisha
tanya tara taras tarek tariku tariq tasha tatenda tatiana tatyana taya ted teddy tegan tejinder teklu tendai teofilo terence teresa terese teresita teri
terrance terrell terri terry tesfaye tessa tetiana thabo thaddeus thanh thao thelma themba theo theodora theodore theresa therese theresia thiago thierry
thora thorsten thuy tiago tiana tibor tiffany tigist tim timmy timo timothy tina tobias tobin toby todd tom tomas tomasz tommy toni tonia tony tonya tori
torsten tracey tracy trang travis travon trent tressa trevor tricia trina trinh trisha trista tristan troy trudy trung tsegay tuan tunde twyla tyler tyra
tyrell tyrone tyson ulrich ulrike ulysses urs usman vadim valentin valentina valeria valerie valery vanessa varinder vasco vasyl vaughn velma venkat vera vern
verna vernice vernon veronica veronika vesna vicente vickie vicky victor vidal viggo vijay vikki vikram viktor viktoria vilma vinay vince vincent vinnie vinny
vinod virgil virgilio vishal vitaliy vivian viviana vivien vivienne vlad vladimir vladislav vojtech volodymyr waldemar walid wally walt walter wanda wanjiru
waqar warren warsame wayland waylon wayne wei wendell wendy werner wesley wiktor wilbert wilbur wilfred wilfredo wilhelm willem william willie willy wilma
winifred winston wojciech wolfgang wyatt xander xasan xavier xiaoli ximena xuan yadwinder yael yana yannick yared yaryna yasmeen yasmin yasmina yelena yesenia
yetunde yohan yohannes yoko yolanda yolande yonas yoshi yousef yuki yulia yuri yuriy yusra yusuf yvan yves yvette yvon yvonne zach zachariah zachary zack
zahra zainab zanele zbigniew zeinab zenon zewdu zhen zia zita zlata zoe zofia zoltan zoran zubair zuzana zygmunt`;

/** Family names, and given names that are firms or towns as well: they need a sign beside them. */
const family = `ray abbott adams addison aden adeyemi aguilar akhtar allen alma almeida andersen anderson angus ansel aquino arcand arlo asante asha athena atkinson aubrey audrey
auger augustus austin avery bailey bains bajwa bakken bakker banda banerjee barnes barrett bart bautista beaulieu becker bekele bella bennett benson bergeron
bergstrom bhatt bianca bigstone bilyk blake blanche boateng bondarenko bose bouchard boucher bouvier boyko bradford bradshaw brady brar brennan brewer brody
bryce bui burgess burke burton butt byrne calder calvin camille campbell carey carlton carmichael carvalho casey castillo castro cedric celeste chan chapman
charbonneau charlie chas chaudhry cheema chen cheung chisholm choi chopra chorney chowdhury christensen clark clement cleo clint clinton cloutier cohen colby
cole coleman collins connolly cordell costa cote cox crowchild cruz cunningham cyril cyrus dabrowski dahl daisy damon danyluk daphne darwin das davies davis
dejong dela-cruz delgado dempsey desai deschamps desiree desjarlais desrosiers devries dexter dhaliwal dhillon dickson dillon dimitrov dirks dixon dizon
dlamini doan doherty dominguez dominique donaldson donnelly dora doyle drummond dubinsky dufresne duncan duong dutta dwight dyck dykstra eaton edwards ellis
ellison elmer elton elvis emerson enzo epp evans ezra fang fayant faye felicity feng ferguson fernandes ferreira finley finn fitzgerald fitzpatrick fletcher
flora florence flynn fong fontaine forsyth fortin fowler franco fraser friesen fritz froese fujimoto funk gagne gagnon gail gallagher gallant garcia garfield
gauthier gebre gemma geordie ghosh gibbons gibson giesbrecht gilmour ginny giovanni giroux gladue goddard gomes gonzalez goodman grace graham greta grewal
griffin griffiths guerrero guido gunnar gupta gutierrez hadley halvorsen hamilton hana hansen harlan harley harris haugen hawkins hayden heather hector heinz
henderson hendry herb hernandez herrera hiebert higgins hilda hnatiuk hoa hoekstra hofer holloway holmes hopkins horst horvat houle hrynchuk huan hughes hugo
hussain hutchinson hutton huynh hwang ionescu irvine irving ito ivanov iyer jackson jacobs jama jasper jefferson jenkins jensen jeong johal johansson johnson
johnston jones jorgensen joshi jovanovic jules julius kaminski kang kapoor karlsson kasper kaur kavanagh kelly kennedy khadra khan kirby kitty klassen
klippenstein knudsen kobayashi kovac kovacs kovalenko kowalchuk kowalczyk kowalski kozlowski kravchenko krawczyk kuiper kuzyk kwan kwong lachance laframboise
lamoureux landry lars larsen lau laurel lavern lavoie lawson leblanc lee lefebvre leland lemieux leung levesque levi levy lewis lexi lieu lindqvist linus
lockhart loewen lopez lorna lougheed luka lundgren luther lysenko macaraeg macdonald macisaac mackay mackinnon maclean macleod macneil macpherson maddox
magnus magsaysay mah mai malhotra manalo mann margo marian marla marley marshall marten martens martin martinez martins matheson mathews maude maxwell mazur
mbeki mcallister mcarthur mccallum mccarthy mccormick mcculloch mcdonald mcdougall mcgill mcgregor mcintosh mcintyre mckay mckenna mckenzie mckinnon mclean
mcleod mcmillan mcnab mcneil mcpherson mctavish medina mehmi mehta meijer melnyk mendoza menon mensah mercer mercier mercredi meredith merle mia michaud
middleton mika miles milne milton minerva minnie mira mirza mishra missy mitchell mitzi moen montgomery monty moore morales morgan morin morozov morris
morrison morrow moyo mukherjee mulder murdoch murphy myles nagy nair nakamura ned neufeld newman newton nga ngo nguyen nicholson nielsen nikolic nilsson nkosi
norris novak nowak oakley ogunleye okafor okonkwo olaf oliveira oliynyk olsen olson ortiz orville osborne ostrowski otis ouellet owusu paige paloma pandey
pangilinan pannu parmar pascal pat patel patsy patterson payne payton pearce pearson pelletier penelope penner pereira perez perla pete peters petersen
peterson petrescu petrov petrovic pham phoebe poirier polly popescu powell pritchard prudence quigley quincy qureshi rae rahman raj raja ramirez ramos ramsay
randhawa rao rasmussen raymond reddy regan reid reimer remi rempel remy reynolds ribeiro richards richardson richmond rico riley ritchie roberts robertson
robinson robson rocco rodrigues rodriguez rogers rojas rolf romanchuk romeo romy rosario roz rutherford ryder rylan ryland saini saito salazar salonga sam
sammy sanchez sanderson sandhu sandro sandy santiago santos sasha sato saul saunders savard sawatzky schmidt schultz semenchuk sen seth shah sharma shaw
sheikh shelby sheldon sherman shevchenko shin siddiqui sidhu silva simpson sinclair singh skylar smit smith sohal sokolov solberg solomon sorensen sousa
spence stahl stefanyk stephens stephenson stevens stewart strand strickland sullivan sutherland suzuki svensson sybil sylvain szabo szymanski tabitha
tailfeathers tait taj takahashi talon tanaka taylor tessier thea thi thibault thiessen thomas thompson thorne tilly tkachenko tod toews tomlin toor tootoosis
torres toth tova townsend tran tremblay trish truong tse tudor tully umar underwood unger ursula vance vandenberg vandermeer vanderveen vargas vasquez verma
vickers vicki villanueva vinh virk visser volkov vuong wade waldner wallace warner watkins watson watts wes weston wheeler whitford wiebe wieczorek wiens
wierzbicki wilkins wilkinson willa willard williams williamson wilson winnie wisniewski withers wojcik wong woodward wozniak wurz xia xiang yamamoto yaremchuk
yates yellowknee ying zane zara zeke zelda zena zhang zhi zielinski ziggy zora`;

/** Names that are plain words as well: they need a stronger one. */
const plain = `ada amber angel april art ash august aurora autumn azalea baker bao barker beau bell berry bill bing black blaine bo bong boyd brea brock brook brooks brown
buck bud burns cal cardinal carol carson carter charity chase chip chuck clay cliff clive clyde conrad cook cooper cora crane dag dakota dale dallas dang dawn
day dell denver derrick dot drew duc duke dung dusty earl earnest ebony ella eve faith fay fisher ford forest fox frank gage garnet garth gene gill glen grant
gray green guy hal hall hanna hao harper hill hope hudson hui hung hunt hunter ike iris israel ivy jack jade jewel jia jing jordan joy june junior kai kay
kelvin king kobe kun lam lamont lan lance lei les lily lin lincoln linden loan lou lowell lul mae major maple mara marina mark marsh mason max may mei melody
mercy merit miller mills milo mina misty moe morley mort moses nash norm north odin ole olive paris parker pearl penny piper porter preston price prince qing
raven red reed regina ria rich rivera rivers rob robin rock rocky rod rose rowan ruby rusty sage said savanna savannah scout shan shea sienna sierra sky
stanley stanton sterling stone storm sue sultan summer sydney tanner tao tess thu tia ting tor tre trinity tucker turner ty uma val van victoria violet
virginia vita vito walker wall ward webb wen west white will willow wood woods woody wright xin yan yang yong young yue`;

export interface Names {
  /** Nothing but names. */
  given: ReadonlySet<string>;
  /** Companies or places too. */
  family: ReadonlySet<string>;
  /** Words too. */
  plain: ReadonlySet<string>;
}

let names: Names | undefined;

/** Names in lower case. */
export function commonNames(): Names {
  if (names) return names;
  const [unsure, words] = [new Set(family.split(/\s+/)), new Set(plain.split(/\s+/))];
  names = { given: new Set(given.split(/\s+/)), family: unsure, plain: words };
  return names;
}
