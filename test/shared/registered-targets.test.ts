import { describe, expect, test } from "vitest";
import { type DecisionScene, decisionProblems } from "../../shared/check-decision.ts";
import { targetInputsOf } from "../../shared/check-targets.ts";
import { Decision } from "../../shared/decision.ts";
import { FolderDecisions, FolderScorecard } from "../../shared/folder.ts";
import { periodState } from "../../shared/period-state.ts";
import type { WrittenCriterion } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { tallyFolder } from "../../shared/tally-folder.ts";
import { blocInForce, targetsHeldBy } from "../../shared/targets-in-force.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import {
  agencyId,
  close,
  deskOf,
  finalOf,
  recorded,
  selfScore,
  tallied,
  typed,
} from "../support/small-bloc.ts";

const [A, B] = [agencyId("a"), agencyId("b")];
const REASON = "Văn bản đăng ký 05/ĐK";

/** Sản phẩm đạt trên sản phẩm đăng ký, of 10 điểm. */
const promised = (id: string, more: Partial<WrittenCriterion> = {}): WrittenCriterion => ({
  id,
  code: id.toUpperCase(),
  title: `Tiêu chí ${id}`,
  max: "10",
  base: { kind: "proportional", achieved: "done", target: "goal" },
  inputs: [
    { kind: "count", id: "done", title: "Số đạt được" },
    { kind: "count", id: "goal", title: "Số đăng ký", target: true },
  ],
  ...more,
});
const rated: WrittenCriterion = {
  ...typed("k"),
  inputs: [
    {
      kind: "choice",
      id: "muc",
      title: "Mức đăng ký",
      target: true,
      options: [
        { id: "tot", title: "Tốt" },
        { id: "kha", title: "Khá" },
      ],
    },
  ],
};
const CRITERIA = [
  promised("p"),
  promised("q", { only: [B] }),
  typed("s", "10", { only: [A] }),
  promised("r"),
  rated,
  typed("t"),
];
const desk = deskOf(CRITERIA, {
  sections: [{ id: "i", code: "I", title: "Phần I", max: "50", criteria: CRITERIA }],
  letters: "ab",
  targets: [["a", "p", "goal", "20"]],
  notAssigned: [["a", "r"]],
  policy: { precedence: ["verified", "self"], rounds: ["self", "verified"] },
});
const PEOPLE = [
  { id: "dv-a", name: "Thư ký Cơ quan A", roles: [{ role: "agency-secretary", bloc: "khoi", agency: A }] },
  { id: "tk", name: "Tổ thư ký khối", roles: [{ role: "bloc-secretariat", bloc: "khoi" }] },
];
const season = Season.parse({
  id: "nam-thi-dua",
  title: "Năm thi đua",
  year: 2024,
  periods: [desk.period],
  blocs: [{ ...desk.bloc, awards: [] }],
  people: PEOPLE,
});

/** A whole self-score of Cơ quan A: 20 achieved of what it promised. */
const ENTERED = {
  p: { inputs: { done: "20" } },
  s: { points: "8" },
  k: { points: "8" },
  t: { points: "5" },
};

type Value = string | number | boolean | null;
const target = (criterion: string, value: Value, input = "goal") => ({ criterion, input, value });
const register = (agency: string, ...targets: readonly object[]) => ({
  kind: "register-targets",
  agency,
  targets,
  reason: REASON,
});
const pledge = (...signers: readonly string[]) => ({
  kind: "pledge",
  signed: "2024-02-28",
  reason: REASON,
  ...(signers.length > 0 && { signers }),
});

type Before = {
  readonly by?: string;
  readonly decided?: readonly object[];
  readonly head?: { readonly agency: string; readonly round: string; readonly isCard: boolean };
};

function refusals(decision: object, { by = "dv-a", decided = [], head }: Before = {}) {
  const decisions = recorded(...decided);
  const scene: DecisionScene = {
    ...desk,
    people: season.people,
    state: periodState(decisions),
    headOf: (card) =>
      head &&
      card.agency === head.agency &&
      card.round === head.round &&
      (card.scorer as string) === head.agency
        ? { revision: 3, isCard: head.isCard }
        : undefined,
    standings: standingsDocument(season, desk, tallyBloc(desk, [], decisions)),
  };
  return decisionProblems(scene, by as never, Decision.parse(decision));
}
const codes = (...of: Parameters<typeof refusals>) =>
  refusals(...of).map(({ code, at }) => `${code} ${at.pointer}`);

describe("a target that is registered", () => {
  test("is a figure of an input that the table marks as a target, for that agency", () => {
    expect(codes(register(A, target("p", "25"), target("k", "kha", "muc")))).toEqual([]);
    expect(codes(register(B, target("q", "0"), target("r", "4")), { by: "tk" })).toEqual([]);
  });

  test("names a criterion of the table, and is told which there are", () => {
    const [problem, ...others] = refusals(register(A, target("p", "25"), target("z", "25")));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: "target-criterion-unknown",
      at: { agency: A, criterion: "z", input: "goal", pointer: "/decision/targets/1" },
    });
    expect(inWords(problem as never, "vi")).toBe(
      "Bảng tiêu chí không có mục mang mã “z”. Cơ quan A đăng ký chỉ tiêu cho: P “Số đăng ký”; K “Mức đăng ký”.",
    );
  });

  test("is the agency's: neither another's nor of a criterion it was not assigned", () => {
    const decision = register(A, target("q", "1"), target("r", "1"));
    expect(codes(decision)).toEqual([
      "target-of-others /decision/targets/0",
      "target-not-assigned /decision/targets/1",
    ]);
    const [others, notAssigned] = refusals(decision).map((problem) => inWords(problem, "en"));
    expect(others).toContain("Item Q does not apply to Cơ quan A");
    expect(notAssigned).toContain("Item R was not assigned to Cơ quan A");
  });

  test("stands at an input that is marked, not at what is achieved and not at one that is not there", () => {
    const decision = register(A, target("p", "9", "done"), target("p", "9", "nothing"), target("t", "9"));
    expect(refusals(decision).map((problem) => inWords(problem, "vi"))).toEqual([
      "Mục P: “Số đạt được” không phải là chỉ tiêu phải đăng ký. Chỉ tiêu của mục này: P “Số đăng ký”.",
      "Mục P: “nothing” không phải là chỉ tiêu phải đăng ký. Chỉ tiêu của mục này: P “Số đăng ký”.",
      "Mục T: “goal” không phải là chỉ tiêu phải đăng ký. Chỉ tiêu của mục này: –.",
    ]);
    expect(codes(decision)[0]).toBe("target-input-unmarked /decision/targets/0");
  });

  test("is of the input's kind, and is told of which", () => {
    const decision = register(A, target("p", "1.5"), target("k", "kem", "muc"));
    expect(codes(decision)).toEqual([
      "count-format /decision/targets/0/value",
      "choice-format /decision/targets/1/value",
    ]);
    const [count, choice] = refusals(decision).map((problem) => inWords(problem, "vi"));
    expect(count).toContain("Mục P, “Số đăng ký”: “1.5”");
    expect(choice).toBe("Mục K, “Mức đăng ký”: không có phương án “kem”. Cho phép: tot, kha.");
  });

  test.each([[null], [""]])("is not left blank: %j", (value) => {
    expect(codes(register(A, target("p", value)))).toEqual(["target-blank /decision/targets/0/value"]);
  });

  test("stands once, and the second is named", () => {
    const decision = register(A, target("p", "1"), target("k", "tot", "muc"), target("p", "2"));
    expect(codes(decision)).toEqual(["target-repeated /decision/targets/2"]);
    expect(inWords(refusals(decision)[0] as never, "vi")).toBe(
      "Mục P: chỉ tiêu “Số đăng ký” được ghi hai lần. Giữ một giá trị.",
    );
    expect(codes(register(A, target("z", "1"), target("z", "2")))).toEqual([
      "target-criterion-unknown /decision/targets/0",
      "target-criterion-unknown /decision/targets/1",
      "target-repeated /decision/targets/1",
    ]);
    expect(codes(register(A, target("p", "1"), target("p", "1", "x")))).toEqual([
      "target-input-unmarked /decision/targets/1",
    ]);
  });

  test("is refused with everything that is wrong of it, and with at least one", () => {
    expect(codes(register(A, target("z", "1"), target("p", "x")))).toHaveLength(2);
    expect(Decision.safeParse(register(A)).success).toBe(false);
    expect(Decision.safeParse({ ...register(A, target("p", "1")), reason: "" }).success).toBe(false);
  });

  test("is registered while the period is open only", () => {
    expect(codes(register(A, target("p", "1")), { decided: [close] })).toEqual([
      "decided-while-closed /decision/kind",
    ]);
  });

  test("may be of these inputs", () => {
    const own = (agency: string) =>
      targetInputsOf(desk, agency as never).map(({ criterion, input }) => `${criterion.code} ${input.id}`);
    expect(own(A)).toEqual(["P goal", "K muc"]);
    expect(own(B)).toEqual(["P goal", "Q goal", "R goal", "K muc"]);
  });
});

describe("an agency's own targets", () => {
  const change = register(A, target("p", "25"));
  const selfKept = { agency: A, round: "self", isCard: true };

  test("are not its own to change any more once the pledge is signed; the secretariat changes them", () => {
    expect(codes(change, { decided: [pledge()] })).toEqual(["targets-after-pledge /decision/agency"]);
    expect(codes(change, { decided: [pledge(A, B)] })).toEqual(["targets-after-pledge /decision/agency"]);
    expect(codes(change, { decided: [pledge()], by: "tk" })).toEqual([]);
    expect(inWords(refusals(change, { decided: [pledge()] })[0] as never, "vi")).toContain(
      "Cơ quan A đã ký giao ước thi đua",
    );
  });

  test("are, where others signed and it did not", () => {
    expect(codes(change, { decided: [pledge(B)] })).toEqual([]);
  });

  test("are not, once its own self-score was kept, also where that was taken back", () => {
    const [problem] = refusals(change, { head: selfKept });
    expect(problem).toMatchObject({ code: "targets-after-self-score", at: { pointer: "/decision/agency" } });
    expect(inWords(problem as never, "vi")).toContain("đã nộp bảng tự chấm (phiên bản 3)");
    expect(codes(change, { head: { ...selfKept, isCard: false } })).toEqual([
      "targets-after-self-score /decision/agency",
    ]);
    expect(codes(change, { head: selfKept, by: "tk" })).toEqual([]);
  });

  test("are, while only another card of it, or another agency's self-score, is there", () => {
    expect(codes(change, { head: { ...selfKept, round: "verified" } })).toEqual([]);
    expect(codes(change, { head: { ...selfKept, agency: B } })).toEqual([]);
  });

  test("are held by the pledge before the self-score", () => {
    const { pledge: signed } = periodState(recorded(pledge()));
    expect(targetsHeldBy({ ...(signed && { pledge: signed }) }, A as never, true)).toBe("pledge");
    expect(targetsHeldBy({}, A as never, true)).toBe("self-score");
    expect(targetsHeldBy({}, A as never, false)).toBeUndefined();
  });
});

describe("the targets in force", () => {
  const state = (...decisions: readonly object[]) => periodState(recorded(...decisions));

  test("are the season's, and what was registered over them: the later of the same input holds", () => {
    const { targets } = blocInForce(
      desk.bloc,
      state(
        register(A, target("p", "25"), target("k", "kha", "muc")),
        register(B, target("p", "7")),
        register(A, target("p", "30")),
      ),
    );
    expect(targets).toEqual([
      { agency: A, criterion: "p", input: "goal", value: "30" },
      { agency: A, criterion: "k", input: "muc", value: "kha" },
      { agency: B, criterion: "p", input: "goal", value: "7" },
    ]);
  });

  test("do not depend on the order in which the decisions arrive", () => {
    const decisions = recorded(register(A, target("p", "25")), register(A, target("p", "30")));
    expect(periodState([...decisions].reverse()).targets).toEqual(periodState(decisions).targets);
  });

  test("leave the bloc the very same where nothing differs, and are the same however often they are laid over", () => {
    expect(blocInForce(desk.bloc, state())).toBe(desk.bloc);
    expect(blocInForce(desk.bloc, state(register(A, target("p", "20"))))).toBe(desk.bloc);
    const once = blocInForce(desk.bloc, state(register(A, target("p", "25"))));
    expect(once).not.toBe(desk.bloc);
    expect(blocInForce(desk.bloc, state(register(A, target("p", "25"))))).toBe(once);
    expect(blocInForce(once, state(register(A, target("p", "25"))))).toBe(once);
  });

  test("are what a card is scored by", () => {
    const card = selfScore("a", ENTERED);
    expect(finalOf(tallied(desk, [card]), "a", "p")).toBe("10");
    expect(finalOf(tallied(desk, [card], register(A, target("p", "40"))), "a", "p")).toBe("5");
    const twice = [register(A, target("p", "40")), register(A, target("p", "25"))];
    expect(finalOf(tallied(desk, [card], ...twice), "a", "p")).toBe("8");
    expect(finalOf(tallied(desk, [card], register(B, target("p", "40"))), "a", "p")).toBe("10");
  });
});

describe("in a folder", () => {
  const card = (sentAt?: string) =>
    FolderScorecard.parse({
      ...selfScore("a", ENTERED),
      ...(sentAt && { sentAt }),
    });
  const folder = (
    by: string,
    at: string,
    cards: readonly FolderScorecard[],
    ...decisions: readonly object[]
  ) =>
    tallyFolder({
      season,
      rubrics: new Map([[desk.rubric.id as string, desk.rubric]]),
      cards,
      decisions: FolderDecisions.parse(
        decisions.map((decision) => ({ period: "nam", bloc: "khoi", by, at, decision })),
      ),
    });
  const pointsOf = (done: ReturnType<typeof folder>) =>
    done.ok
      ? done.value[0]?.lines
          .find(({ agency }) => agency === A)
          ?.criteria.find(({ criterion }) => criterion === "p")?.points
      : undefined;
  const NOON = "2024-03-01T12:00:00+07:00";
  const change = register(A, target("p", "40"));

  test("what was registered is what its cards are scored by", () => {
    const done = folder("dv-a", NOON, [card()], change);
    expect(done.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pointsOf(done)).toBe(500);
  });

  test("an agency changes its targets before its self-score was sent, where the folder says when", () => {
    const codesOf = (...of: Parameters<typeof folder>) => folder(...of).problems.map(({ code }) => code);
    expect(codesOf("dv-a", NOON, [card("2024-03-01T04:59:00Z")], change)).toContain(
      "targets-after-self-score",
    );
    expect(codesOf("dv-a", NOON, [card("2024-03-01T05:00:00Z")], change)).toContain(
      "targets-after-self-score",
    );
    expect(codesOf("dv-a", NOON, [card("2024-03-01T05:01:00Z")], change)).not.toContain(
      "targets-after-self-score",
    );
    expect(codesOf("tk", NOON, [card("2024-03-01T04:59:00Z")], change)).not.toContain(
      "targets-after-self-score",
    );
    expect(codesOf("dv-a", NOON, [card()], change)).not.toContain("targets-after-self-score");
  });

  test("a card is judged by the targets of its time", () => {
    const done = folder("tk", NOON, [card()], register(A, target("p", "40")), register(A, target("p", "25")));
    expect(pointsOf(done)).toBe(800);
  });
});
