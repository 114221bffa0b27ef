import type { Overview } from "../../shared/rollup/overview.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly overview: Pick<Overview, "blocs" | "agencies"> };

const BLOCS = ["published", "closed", "open", "missing"] as const;
const AGENCIES = ["ranked", "unclassified", "excluded", "pending", "ungraded", "missing"] as const;

/** How far the blocs are, and how their agencies stand. */
export function OverviewCounts({ pane: { state }, overview }: Props) {
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const inCounts = (counts: readonly (readonly [ProvinceWord, number])[]) =>
    counts.flatMap(([word, count]) => (count > 0 ? w(word, { count }) : [])).join(" · ");
  return (
    <>
      <p>
        {w("province.blocs", {
          counts: inCounts(BLOCS.map((key) => [`blocs.${key}`, overview.blocs[key]])),
        })}
      </p>
      <p class="small">
        {w("province.agencies", {
          counts: inCounts(AGENCIES.map((key) => [`agencies.${key}`, overview.agencies[key]])),
        })}
      </p>
    </>
  );
}
