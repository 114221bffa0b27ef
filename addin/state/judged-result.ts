import { blocResultProblems } from "../../shared/rollup/check-bloc-result.ts";
import type { Bloc } from "../../shared/season.ts";
import { detailOf, type ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { ProvinceSeat } from "./province-seat.ts";
import type { ResultDraft } from "./result-draft.ts";
import { resultWritten, type WrittenResult } from "./written-result.ts";

/** A form as it stands: the result it says, and everything that keeps it from being recorded, each at its place. */
export type JudgedResult = { readonly written: WrittenResult; readonly problems: readonly ProblemDetail[] };

export function judgedResult(draft: ResultDraft, { blocs }: ProvinceSeat): JudgedResult {
  const written = resultWritten(draft);
  if (!written.ok) return { written, problems: draft.problems };
  const known = blocs.find(({ bloc }) => bloc.id === draft.bloc);
  const own = blocResultProblems({ bloc: known && membersOf(known), isScored: false }, written.result);
  const here = own.map(detailOf);
  return {
    written,
    problems: [...here, ...draft.problems.filter(({ code }) => !here.some((each) => each.code === code))],
  };
}

/** Of a bloc its result is judged by its name and its members alone. */
const membersOf = ({ bloc, agencies }: ProvinceSeat["blocs"][number]): Bloc =>
  ({ ...bloc, agencies }) as unknown as Bloc;

/** The problems of one member, and those of none. */
export const problemsOf = (
  problems: readonly ProblemDetail[],
  member: number | undefined,
): readonly ProblemDetail[] =>
  problems.filter(({ pointer = "" }) => {
    const [, at] = /^\/result\/members\/(\d+)/.exec(pointer) ?? [];
    return member === undefined ? at === undefined : at === String(member);
  });
