import type { Chain } from "../../shared/storage-keys.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { standingsOf, stands } from "../state/bloc-standing.ts";
import { chainKey } from "../state/chain-key.ts";
import { knownOf } from "../state/loaded.ts";
import { chainsOf, type Seat } from "../state/seat.ts";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

/** The cards a person answers for, round by round, those that wait first. */
export function CardList({ pane, seat }: { readonly pane: Pane; readonly seat: Seat }) {
  const { state, t } = pane;
  const chains = chainsOf(seat);
  const rounds = [...new Set(chains.map(({ round }) => round))];
  return (
    <>
      {state.progress.kind === "failed" && <TroubleBox pane={pane} trouble={state.progress.trouble} />}
      {rounds.map((round) => (
        <Section
          key={round}
          id={`cards-${round}`}
          title={t("cards.title", { round: roundInWords(round, state.lang) })}
        >
          <Cards pane={pane} seat={seat} chains={chains.filter((chain) => chain.round === round)} />
        </Section>
      ))}
    </>
  );
}

type CardsProps = { readonly pane: Pane; readonly seat: Seat; readonly chains: readonly Chain[] };

function Cards({ pane: { state, send, t }, seat, chains }: CardsProps) {
  const progress = knownOf(state.progress);
  const standings = progress ? standingsOf(progress, seat) : [];
  const waits = ({ agency, round }: Chain) =>
    round === "verified" && standings.find((each) => each.agency === agency)?.waitsForMe === true;
  return (
    <ul class="plain list">
      {[...chains.filter(waits), ...chains.filter((chain) => !waits(chain))].map((chain) => {
        const standing = standings.find((each) => each.agency === chain.agency);
        const isSent = progress?.agencies
          .find(({ agency }) => agency === chain.agency)
          ?.sent.some((each) => each.round === chain.round && each.scorer === chain.scorer && stands(each));
        return (
          <li key={chainKey(chain)}>
            <button type="button" class="item" onClick={() => send({ kind: "chain-picked", chain })}>
              <strong>{seat.agencies.find(({ id }) => id === chain.agency)?.title ?? chain.agency}</strong>
              {standing && (
                <span class="small">
                  {waits(chain) ? t("cards.waits") : isSent ? t("cards.done") : t(`self.${standing.self}`)}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
