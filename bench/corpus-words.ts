// The words that the generated stories are made of: invented local people and places, and public figures everybody knows.
import dictionary from 'dictionary-en'

/** Public figures with a title before the name. */
export const figures = [
  ['President', 'Joe Biden'],
  ['Prime Minister', 'Keir Starmer'],
  ['President', 'Emmanuel Macron'],
  ['Chancellor', 'Olaf Scholz'],
  ['President', 'Volodymyr Zelensky'],
  ['President', 'Vladimir Putin'],
  ['Foreign Minister', 'Sergei Lavrov'],
  ['Prime Minister', 'Benjamin Netanyahu'],
  ['President', 'Recep Tayyip Erdogan'],
  ['President', 'Xi Jinping'],
  ['Prime Minister', 'Narendra Modi'],
  ['Prime Minister', 'Justin Trudeau'],
  ['President', 'Luiz Inacio Lula da Silva'],
  ['President', 'Cyril Ramaphosa'],
  ['Secretary of State', 'Antony Blinken'],
  ['Secretary-General', 'Antonio Guterres'],
  ['Prime Minister', 'Giorgia Meloni'],
  ['President', 'Andrzej Duda'],
  ['Prime Minister', 'Viktor Orban'],
  ['President', 'Ursula von der Leyen'],
  ['Treasury Secretary', 'Janet Yellen'],
  ['Chair', 'Jerome Powell'],
  ['President', 'Christine Lagarde'],
  ['Prime Minister', 'Anthony Albanese'],
  ['Chancellor', 'Rachel Reeves'],
  ['Home Secretary', 'Yvette Cooper'],
  ['Governor', 'Gavin Newsom'],
  ['Senator', 'Mitch McConnell'],
  ['President', 'Donald Trump'],
  ['Mayor', 'Sadiq Khan']
] as const

export const givenNames =
  'Aidan Alma Amara Anders Beatrix Bilal Brenda Callum Carys Celeste Clive Damaris Darragh Deepa Della Dennis Edith Eilidh Emeka Esme Farah Fergus Gareth Gwen Hamish Hazel Idris Imogen Ines Jorge Joyce Kamal Keiko Kwame Leila Lionel Lorna Magnus Maeve Marlon Mei Mirren Nadia Neville Niamh Olive Omar Owen Petra Priya Quentin Ravi Rhona Rosa Rufus Sanjay Selina Seren Stellan Tamsin Thea Tomasz Una Valerie Vikram Wendell Winnie Xavier Yusuf Zadie'.split(
    ' '
  )

/** Surnames are put together, so that a corpus has thousands. */
export const surnameStarts =
  'Ard Bal Barn Bex Blen Bor Bram Cald Cars Chis Cor Crom Dal Del Dor Dray Ell Fair Fen Gals Gar Gren Had Hal Har Hesk Hol Ing Kel Ken Kil Lan Lor Mal Mar Mels Mor Nor Oak Pem Pen Quin Rav Ren Ros Sal Sed Shel Sim Stan Sul Tal Thorn Tol Tre Ul Vel Wad Wes Win Wool Yar'.split(
    ' '
  )
export const surnameMiddles = ['', '', '', 'a', 'e', 'en', 'er', 'i', 'is', 'o', 'ing']
export const surnameEnds =
  'bank bent brook bury by combe court dale den don field ford gate ham hurst kirk land ley low man mere more ner ridge ritt row sall sett shaw son stead stock ton vale ward way wick win with wood worth'.split(
    ' '
  )

export const places =
  'Ashcombe Bellmere Brackwater Carrowdale Coldbrook Cragfield Denholt Eastmarsh Fernhallow Glenarrow Hartsmouth Kestrel Bay Langmoor Marlow Heath Netherby Oakhurst Pinegate Quarry Bank Redwater Saltmere Stonebridge Thornwick Upper Wendle Vale Cross Westerlea Wrenfield'.match(
    /[A-Z]\w+(?: (?:Bay|Heath|Bank|Wendle|Cross))?/g
  ) ?? []

export const capitals =
  'London Paris Berlin Kyiv Moscow Washington Beijing Delhi Ottawa Ankara Warsaw Budapest Rome Madrid Pretoria Canberra Tokyo Seoul Brussels Geneva'.split(
    ' '
  )

export const bodies =
  'Council;Chamber of Commerce;Police Department;School Board;Hospital Trust;Housing Association;Fire Service;Harbour Authority;Athletic Club;Planning Committee;Water Company;Teachers Union'.split(
    ';'
  )

export const trades =
  'nurse;bus driver;baker;retired teacher;fisherman;shop owner;student;electrician;farmer;librarian;engineer;carer;plumber;organist;postal worker;beekeeper;referee;pharmacist'.split(
    ';'
  )

export const offices =
  'council leader;chief executive;head teacher;chief inspector;union secretary;project manager;finance director;club captain;harbour master;spokeswoman;spokesman;deputy mayor;planning officer;medical director'.split(
    ';'
  )

export const verbs =
  'said said said said told reporters added announced warned argued insisted explained noted confirmed acknowledged'
    .replace('told reporters', 'told_reporters')
    .split(' ')
    .map((verb) => verb.replace('_', ' '))

export const nouns =
  'budget bridge school hospital library harbour market station road theatre stadium factory farm river contract ferry clinic survey festival reservoir pipeline depot museum court orchard warehouse shelter canal tower airport prison quarry laboratory mill college garden'.split(
    ' '
  )

export const plurals =
  'residents workers families patients pupils passengers traders volunteers tenants drivers commuters visitors investors growers officers engineers campaigners shareholders walkers swimmers'.split(
    ' '
  )

export const adjectives =
  'new narrow costly modest sharp local regional sudden careful bitter quiet lengthy detailed broken temporary permanent annual disputed crowded damp ageing rural ambitious cautious stubborn steep brisk uneven remote tidy'.split(
    ' '
  )

export const actions =
  'close repair replace expand sell rebuild inspect fund delay approve reject move cancel restore protect extend review defend reopen abandon'.split(
    ' '
  )

export const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
export const months = 'January February March April May June July August September October November December'.split(' ')

/** UK and US forms of one word; a story keeps to one side unless it is made to mix. */
export const pairs = [
  ['programme', 'program'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['neighbours', 'neighbors'],
  ['organised', 'organized'],
  ['travelled', 'traveled'],
  ['colour', 'color'],
  ['licence', 'license'],
  ['cancelled', 'canceled'],
  ['analysed', 'analyzed'],
  ['grey', 'gray']
] as const

export const typos = [
  ['government', 'goverment'],
  ['because', 'becuase'],
  ['separate', 'seperate'],
  ['until', 'untill'],
  ['committee', 'commitee'],
  ['received', 'recieved'],
  ['beginning', 'begining'],
  ['their', 'thier'],
  ['morning', 'mornign'],
  ['people', 'poeple']
] as const

/** Words that no dictionary has. */
export const strangeWords =
  'flumbering grivelled sploaming trundlesome quaddled wimbricate dorvish plennoid skerrifying brumptious'.split(' ')

/** Lines that a page leaves behind. */
export const leftovers = [
  'Sign up for our newsletter',
  'Share this article',
  'Read more: What the new rules mean for you',
  'Related Articles',
  'Leave a Reply',
  'Rate this post',
  'Advertisement',
  'Click here to subscribe',
  'Follow us on Facebook and Twitter',
  'Tags: local news, council, budget'
]

/** Plain words of the general dictionary: the long tail that real copy has, without which word caches look too good. */
export const tailWords: readonly string[] = new TextDecoder()
  .decode(dictionary.dic)
  .split('\n')
  .map((line) => line.split('/')[0] ?? '')
  .filter((word) => /^[a-z]{5,12}$/.test(word))
