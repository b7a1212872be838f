// Words that suggestions are asked for: everyday words with slips, long ones, foreign ones, and letters that mean nothing.
import { type Random, randomFrom } from './corpus.ts'
import { tailWords } from './corpus-words.ts'

const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ')
const lengthMax = 20

/** Long enough to have many neighbours or many letters. */
const long =
  'accountabillity administratration antidisestablishment characteristicaly circumstantiallity commercialisatoin comprehensivness conceptualisaton constitutionalty contemporaniously correspondances counterintelligance crosscontamination decentralisatoin demilitarisatoin differentiatoin disproportionatly enviromentalists extraordinarely hospitalisatoins idiosyncratical incomprehensable industrialisatoin institutionalisd internationalisd interrelatedness jurisdictionaly misappropriatoin misinterpretatoin multidimensonal neurotransmiters notwithstandng overcompensatng parliamentarans phenomenologial photosynthesizng professionallism pronounciations reconstructoins reindustrialized responsibillities simultaneosly standardisatoin straightforwardy superconductng telecommunicatns transcontinentl uncharacteristc underrepresentd unsubstantiatd'
/** Of other languages, near no English word. */
const foreign =
  'angstschweiss arbejdsmarked bezpieczenstwo bundesverfassung burgermeister chrzanowski desenvolvimento dziewczynka ferrocarriles fremdwoerter geschwindigkeit grzegorz hallituksen hryvnyazh huvudstaden jezdectvi kommissionens kormanyzati kraftfahrzeug kungaparet maatschappij magyarorszag mannschaften mtsensk nachrichten ngorongoro njegovog onafhankelijk oplysninger ostseekueste pagkakaisa paivakoti perusuomalaiset prezydenta przedsiebiorstwo regeringen rzeczpospolita schrijver selbstverstaendnis sjukhuset skjaergaard stortinget szczecin szolgalat tietokone undervisning vakantie verkehrsministerium vlaamse wirtschaft wszystkich zaibatsus zdravotnictvi zgromadzenie'

/** Words with slips and nonsense, the same in every run, none longer than 20 letters. */
export function suggestionWords(seed = 41): readonly string[] {
  const random = randomFrom(seed)
  const words = new Set([...long.split(' '), ...foreign.split(' ')])
  while (words.size < 220) words.add(slip(random, random.pick(tailWords)))
  while (words.size < 340) words.add(slip(random, slip(random, random.pick(tailWords))))
  while (words.size < 400) {
    words.add(Array.from({ length: random.integer(5, lengthMax) }, () => random.pick(letters)).join(''))
  }
  return [...words].map((word) => word.slice(0, lengthMax))
}

/** A letter left out, put in, put for another, or swapped with the next; never the first. */
function slip(random: Random, word: string): string {
  const at = random.integer(1, word.length - 1)
  const head = word.slice(0, at)
  const tail = word.slice(at)
  switch (random.integer(0, 3)) {
    case 0:
      return head + tail.slice(1)
    case 1:
      return head + random.pick(letters) + tail
    case 2:
      return head + random.pick(letters) + tail.slice(1)
    default:
      return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2)
  }
}
