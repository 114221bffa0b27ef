import type { Chain } from "../../../shared/storage-keys.ts";
import { FILE_WORDS } from "./form-words.ts";

/** "tu-cham-so-a.xlsx"; of another's round also who scores: "tham-dinh-so-a-van-phong.xlsx". */
const shortName = ({ round, agency, scorer }: Chain): string =>
  [FILE_WORDS[round], agency, ...((scorer as string) === agency ? [] : [scorer])].join("-");

/** A name for each of some cards' forms; the bloc joins it where an agency is a member of two. */
export function formFileNames(chains: readonly Chain[]): readonly string[] {
  const short = chains.map(shortName);
  return chains.map((chain, index) => {
    const name = short[index] as string;
    const isAlone = short.indexOf(name) === short.lastIndexOf(name);
    return `${isAlone ? name : `${name}-${chain.bloc}`}.xlsx`;
  });
}
