import { isError } from "../shared/checked.ts";
import { effectOf } from "../shared/effect.ts";
import type { PersonId } from "../shared/ids.ts";
import { can, personOf } from "../shared/rights.ts";
import type { EffectPreview } from "../shared/wire/effect-preview.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { Submission } from "../shared/wire/submission.ts";
import { documentOf, latestOf } from "./fold-bloc.ts";
import { deskFor, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { type Reply, refuse } from "./reply.ts";
import { isSameCard } from "./same-card.ts";
import type { SeasonStore } from "./season-store.ts";

/**
 * What a late or corrected card would do to the standings, before it is taken. Only for whoever may enter the card and
 * sees the standings anyway. Nothing is kept.
 */
export const previewScorecard =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { follows, card }: Submission): Promise<Reply<EffectPreview>> => {
    const desk = await deskFor(store, subject, card, "submit");
    if ("refused" in desk) return desk;
    const { season, period, bloc } = card;
    const person = personOf(desk.kept.season, subject);
    if (can(person, desk.bloc, { do: "read-standings" }, desk.state.stage) !== "own") return refuse("sealed");
    if (desk.right === "too-late") return refuse("period-closed");
    if (card.rubric !== undefined && card.rubric !== desk.locked.hash)
      return refuse("rubric-mismatch", [], { rubric: desk.locked.hash });
    const read = readOnce(scored(desk), card);
    if (read.problems.some(isError)) return refuse("scorecard-refused", read.problems);
    const heads = await latestOf(store, await store.listCards({ season, period, bloc }));
    const sent = heads.flatMap(({ revision }) => (revision.kind === "scorecard" ? [revision] : []));
    const supposed = { card, revision: follows + 1, receivedAt: now() };
    const others = sent.filter((each) => !isSameCard(each.card, card));
    return {
      status: 200,
      body: {
        effect: effectOf(
          desk.bloc.awards,
          documentOf(desk, sent, desk.decided),
          documentOf(desk, [...others, supposed], desk.decided),
        ),
        problems: read.problems.map(detailOf),
      },
    };
  };
