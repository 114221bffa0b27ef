import { EvidenceListInput, evidenceList } from "../shared/papers/evidence-list.ts";
import type { PaperPlan } from "../shared/papers/paper-plan.ts";
import { planPaper } from "../shared/papers/plan-paper.ts";
import type { BlocPeriod, PaperPlace } from "../shared/storage-keys.ts";
import { BlocPaper } from "../shared/wire/paper.ts";
import { foldBloc } from "./fold-bloc.ts";
import { deskOf } from "./locked-desk.ts";
import { paperHash } from "./paper-hash.ts";
import { pastYears } from "./past-years.ts";
import type { SeasonStore } from "./season-store.ts";
import { summaryInput } from "./summary-input.ts";

type Render = (plan: PaperPlan) => Promise<Uint8Array>;

/** Makes a paper that was asked for. Made already, it is left alone. */
export async function makePaper(store: SeasonStore, render: Render, place: PaperPlace): Promise<void> {
  if (await store.hasPaper(place)) return;
  if ("agency" in place.of) return makeEvidenceList(store, render, place);
  return makeBlocPaper(store, render, place.of, BlocPaper.parse(place.paper));
}

/** From the card as it was written with the request. */
async function makeEvidenceList(store: SeasonStore, render: Render, place: PaperPlace): Promise<void> {
  const written = await store.requestedPaper(place);
  if (written === undefined) throw new Error(`nobody asked for the paper ${place.inputsHash}`);
  const plan = evidenceList(EvidenceListInput.parse(JSON.parse(written)));
  await store.keepPaper(place, await render(plan));
}

/** From the standings as they are now, kept under their own hash: what was asked for a moment ago may be older. */
async function makeBlocPaper(
  store: SeasonStore,
  render: Render,
  of: BlocPeriod,
  paper: BlocPaper,
): Promise<void> {
  const desk = await deskOf(store, of);
  const stored = desk && (await foldBloc(store, of));
  if (!stored) return;
  const years = await pastYears(store, desk, of);
  const place = { of, paper, inputsHash: paperHash(paper, desk, stored, years) };
  if (await store.hasPaper(place)) return;
  const { input } = await summaryInput(store, desk, of, stored, years);
  await store.keepPaper(place, await render(planPaper(paper, input)));
}
