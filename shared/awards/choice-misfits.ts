import { mistake, type Place, type Problem } from "../checked.ts";
import type { AgencyId } from "../ids.ts";
import type { Award, Choice } from "./award.ts";
import { type AwardScene, titleIn } from "./award-scene.ts";

/** The agencies level across the last place of an award, and the places left for them; nobody where nothing is contested. */
export type Contest = { readonly agencies: readonly AgencyId[]; readonly places: number };

/** Why a choice does not settle a contest: it names exactly as many as there are places, among exactly the level. */
export function choiceMisfits(
  { agencies }: Choice,
  award: Award,
  contest: Contest,
  scene: Pick<AwardScene, "lines">,
): readonly Problem[] {
  const at: Place = { pointer: "/decision/agencies" };
  if (contest.agencies.length === 0) return [mistake("choice-not-contested", at, { award: award.title })];
  const named = (code: "choice-repeated" | "choice-of-other", agency: AgencyId, index: number): Problem =>
    mistake(
      code,
      { agency, pointer: `${at.pointer}/${index}` },
      {
        agency: titleIn(scene, agency),
        award: award.title,
      },
    );
  return [
    ...agencies.flatMap((agency, index) => {
      if (agencies.indexOf(agency) < index) return [named("choice-repeated", agency, index)];
      return contest.agencies.includes(agency) ? [] : [named("choice-of-other", agency, index)];
    }),
    ...(agencies.length === contest.places
      ? []
      : [
          mistake("choice-count", at, {
            award: award.title,
            places: String(contest.places),
            chosen: String(agencies.length),
          }),
        ]),
  ];
}
