/** Marks of tone: grave, acute, tilde, hook above, dot below. */
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

/** Every vowel with a tone, and the vowel without. */
const UNTONED: ReadonlyMap<string, string> = new Map(
  [..."aăâeêioôơuưy"].flatMap((vowel) =>
    TONES.map((tone): [string, string] => [(vowel + tone).normalize("NFC"), vowel]),
  ),
);

const ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";

/** Vowels with what may end a syllable after them; "-" stands for nothing. */
const RIMES = [
  ["a", "- c ch i m n ng nh o p t u y"],
  ["ă", "c m n ng p t"],
  ["â", "c m n ng p t u y"],
  ["e", "- c m n ng o p t"],
  ["ê", "- ch m n nh p t u"],
  ["i", "- a ch m n nh p t u"],
  ["iê", "c m n ng p t u"],
  ["o", "- c i m n ng p t a ac ach ai am an ang anh ao at ay ăc ăm ăn ăng ăt e en eo et oc ong"],
  ["ô", "- c i m n ng p t"],
  ["ơ", "- i m n p t"],
  ["u", "- a c i m n ng p t ân âng ât ây ê êch ênh ơ y ya ych yên yêt ynh yt yu"],
  ["uô", "c i m n ng t"],
  ["ư", "- a c i m n ng t u"],
  ["ươ", "c i m n ng p t u"],
  ["y", "- t nh ch"],
  ["yê", "m n ng t u"],
] as const;

const ENDS = RIMES.map(([vowel, ends]) => `${vowel}(?:${ends.replaceAll("-", "").split(" ").join("|")})`);
const SYLLABLE = new RegExp(`^${ONSET}(?:${ENDS.join("|")})$`);

/** "nghiêng" has as many letters as a syllable can. */
const LONGEST = 7;

/** Whether a word, in NFC, is spelled like one syllable of Vietnamese. What it means, or whether it exists, is not asked. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  let tones = 0;
  let untoned = "";
  for (const letter of word.toLowerCase()) {
    const vowel = UNTONED.get(letter);
    if (vowel !== undefined) tones += 1;
    untoned += vowel ?? letter;
  }
  return tones <= 1 && SYLLABLE.test(untoned);
}
