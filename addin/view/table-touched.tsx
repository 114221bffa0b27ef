import type { TableTouch } from "../../shared/wire/table-touch.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { seatOf } from "../state/focus.ts";
import { authoringSay } from "./authoring-say.ts";
import type { Pane } from "./pane.ts";

/** More reasons than this are folded away. */
const FEW = 5;

/** Whose cards another version of the table touches, why, and what becomes of them. */
export function TableTouched({ pane, touched }: { readonly pane: Pane; readonly touched: TableTouch }) {
  const { state } = pane;
  const w = authoringSay(pane);
  const count = touched.flatMap(({ cards }) => cards).length;
  if (count === 0) return <p>{w("lock.nobody")}</p>;
  const titleOf = (scorer: string) =>
    seatOf(state)?.agencies.find(({ id }) => (id as string) === scorer)?.title ?? scorer;
  return (
    <>
      <p class="strong">{w("lock.touches", { count })}</p>
      {touched.map(({ period, title, cards }) => (
        <section key={period} aria-label={title}>
          <h3>{title}</h3>
          <ul class="plain list small">
            {cards.map(({ agency, title: name, round, scorer, reasons }) => (
              <li key={`${agency}${round}${scorer}`}>
                <strong>
                  {round === "cross"
                    ? w("lock.card-by", {
                        agency: name,
                        round: roundInWords(round, state.lang),
                        scorer: titleOf(scorer),
                      })
                    : w("lock.card", { agency: name, round: roundInWords(round, state.lang) })}
                </strong>
                <details open={reasons.length <= FEW}>
                  <summary>{w("lock.reasons", { count: reasons.length })}</summary>
                  <ul class="plain">
                    {reasons.map(({ detail, detailEn }) => (
                      <li key={detail}>{state.lang === "vi" ? detail : detailEn}</li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
