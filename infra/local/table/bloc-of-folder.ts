import type { Bloc } from "../../../shared/season.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";
import { Misuse } from "../command-line.ts";

/** The bloc that is meant: the one named, or the only one of the season. */
export function blocOfFolder({ season }: SeasonFolder, id: string | undefined): Bloc {
  const found =
    id === undefined && season.blocs.length === 1
      ? season.blocs[0]
      : season.blocs.find((bloc) => (bloc.id as string) === id);
  if (!found) throw new Misuse(`--bloc: ${season.blocs.map((bloc) => bloc.id).join(", ")}.`);
  return found;
}
