import type { Overview } from "../../shared/rollup/overview.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly overview: Pick<Overview, "classes" | "awards"> };

/** How many agencies reached which class, and what is proposed beside the places there are. */
export function OverviewSums({ pane: { state }, overview: { classes, awards } }: Props) {
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  return (
    <>
      {classes.length > 0 && (
        <>
          <h3>{w("province.classes")}</h3>
          <ul class="plain small">
            {classes.map(({ title, count }) => (
              <li key={title}>{w("province.class", { title, count })}</li>
            ))}
          </ul>
        </>
      )}
      {awards.length > 0 && (
        <>
          <h3>{w("province.awards")}</h3>
          <ul class="plain small">
            {awards.map(({ title, places, proposed, open }) => (
              <li key={title}>
                {w(places > 0 ? "province.award" : "province.award-no-quota", { title, places, proposed })}
                {open > 0 && ` · ${w("province.award-open", { count: open })}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
