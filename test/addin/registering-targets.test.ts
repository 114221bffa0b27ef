import { describe, expect, test } from "vitest";
import { decidableKinds } from "../../addin/state/decidable.ts";
import { targetSource } from "../../addin/state/target-source.ts";
import { decisionWritten } from "../../addin/state/written-decision.ts";
import { readTarget, targetLine, targetText } from "../../addin/view/read-target.ts";
import type { CriterionId, InputId } from "../../shared/ids.ts";
import { Criterion, type WrittenInput } from "../../shared/rubric.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import { CHAIN, DEPUTY_ROLE, desksOf, PERSON, paneStory, SECRETARIAT_ROLE, sourceOf } from "./pane-story.ts";

const OF = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
const REASON = "Văn bản đăng ký 05/ĐK";

const target = (kind: WrittenInput["kind"]) => {
  const written = { kind, id: "goal", title: "Số đăng ký", target: true };
  const options = [
    { id: "tot", title: "Hoàn thành tốt" },
    { id: "kha", title: "Khá" },
  ];
  const criterion = Criterion.parse({
    id: "i-2",
    code: "I.2",
    title: "Sáng kiến",
    max: "10",
    inputs: [kind === "choice" ? { ...written, options } : written],
  });
  const [input] = criterion.inputs;
  if (!input) throw new Error("no input");
  return { criterion, input };
};
const line = (value: string, more: object = {}) => ({
  criterion: "i-2" as CriterionId,
  input: "goal" as InputId,
  text: value,
  value,
  ...more,
});

describe("a target is typed as people write it", () => {
  test.each([
    ["amount", "97,5", "97.5"],
    ["amount", " 1200 ", "1200"],
    ["percent", "97,7 %", "97.7"],
    ["count", "20", "20"],
    ["date", "20/12/2024", "2024-12-20"],
    ["flag", "Có", true],
    ["flag", "No", false],
    ["choice", "Khá", "kha"],
  ] as const)("%s: %j is sent as %j", (kind, text, value) => {
    expect(readTarget(target(kind), text)).toEqual({ value });
  });

  test.each([
    ["amount", "97.7", "97,7"],
    ["date", "2024-12-20", "20/12/2024"],
    ["flag", true, "Có"],
    ["choice", "tot", "Hoàn thành tốt"],
    ["count", undefined, ""],
    ["count", null, ""],
  ] as const)("%s: %j in force is shown as %j, and reads back as it was", (kind, value, text) => {
    expect(targetText(target(kind), value, "vi")).toBe(text);
    if (text !== "") expect(targetLine(target(kind), text, value)).toMatchObject({ value, isSame: true });
  });

  test.each([
    ["count", "1,5", "Mục I.2, “Số đăng ký”: “1,5”"],
    ["count", "1.200", "1.200"],
    ["count", "hai mươi", "hai mươi"],
    ["choice", "Kém", "Cho phép: Hoàn thành tốt, Khá"],
    ["date", "ngày mai", "ngày mai"],
  ] as const)("%s: %j is refused with words, and nothing is sent for it", (kind, text, words) => {
    const { problem, value } = readTarget(target(kind), text);
    expect(value).toBeUndefined();
    expect(inWords(problem as never, "vi")).toContain(words);
    const typed = targetLine(target(kind), text, "5");
    expect(typed).not.toHaveProperty("value");
    expect(typed).not.toHaveProperty("isSame");
  });

  test("left blank or written as it is it stays in force; another figure is a change", () => {
    expect(targetLine(target("count"), "  ", "5")).toMatchObject({ text: "  ", isSame: true });
    expect(targetLine(target("count"), "5", "5")).toMatchObject({ isSame: true });
    expect(targetLine(target("count"), "6", "5")).not.toHaveProperty("isSame");
    expect(targetLine(target("count"), "6", undefined)).toMatchObject({ value: "6" });
  });
});

describe("the secretary of an agency", () => {
  const secretary = () =>
    paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [] },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    );
  const begun = () =>
    secretary().tell(
      { kind: "decision-begun", what: "register-targets", fields: { agency: "co-quan-a" } },
      { kind: "decision-typed", field: "reason", text: REASON },
    );
  const written = ({ state }: ReturnType<typeof begun>) => state.deciding && decisionWritten(state.deciding);

  test("registers what changes and nothing else, and sees it with its card", () => {
    const story = begun();
    expect(story.state.screen).toBe("task");
    expect(written(story)).toEqual({ ok: false, unread: ["targets"] });
    story.tell({ kind: "target-typed", line: line("5", { isSame: true }) });
    expect(written(story)).toEqual({ ok: false, unread: ["targets"] });
    story.tell({ kind: "target-typed", line: line("7") }, { kind: "target-typed", line: line("8") });
    story.tell({ kind: "target-typed", line: line("3", { input: "other", isSame: true }) });
    const decision = {
      kind: "register-targets",
      agency: "co-quan-a",
      reason: REASON,
      targets: [{ criterion: "i-2", input: "goal", value: "8" }],
    };
    expect(written(story)).toEqual({ ok: true, decision });
    story.tell({ kind: "register-pressed", decision: decision as never });
    expect(story.asks).toEqual([{ kind: "register", request: { ...OF, follows: 0, decision } }]);
    story.tell({ kind: "decision-recorded", what: "register-targets" });
    expect(story.asks).toEqual([{ kind: "load-source", chain: CHAIN }]);
    expect(story.state.notice?.word).toBe("said.registered");
    expect(story.state.deciding).toBeUndefined();
  });

  test("registers nothing while a figure cannot be read, or without its ground", () => {
    const story = begun().tell(
      { kind: "target-typed", line: line("8") },
      { kind: "target-typed", line: { criterion: "i-2", input: "other", text: "x" } },
    );
    expect(written(story)).toEqual({ ok: false, unread: ["targets"] });
    story.tell(
      { kind: "target-typed", line: line("9", { input: "other" }) },
      { kind: "decision-typed", field: "reason", text: " " },
    );
    expect(written(story)).toEqual({ ok: false, unread: ["reason"] });
  });

  test("keeps what was typed, and what the server says is forgotten once it is typed anew", () => {
    const story = begun().tell({ kind: "target-typed", line: line("8") });
    const problems = [
      {
        code: "targets-after-pledge",
        severity: "error" as const,
        detail: "Đã ký",
        detailEn: "Signed",
        facts: {},
      },
    ];
    const decision = written(story);
    if (!decision?.ok) throw new Error("not written");
    story.tell({ kind: "decision-refused", decision: decision.decision, problems });
    expect(story.state.deciding).toMatchObject({ targets: [line("8")], said: { problems } });
    story.tell({ kind: "target-typed", line: line("9") });
    expect(story.state.deciding).not.toHaveProperty("said");
  });
});

describe("the secretariat", () => {
  const LOG = DecisionLog.parse({ stage: "open", decisions: [] });
  const following = (rounds?: readonly ("self" | "verified" | "second")[], role = SECRETARIAT_ROLE) =>
    paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [] },
      { kind: "desks-arrived", desks: desksOf([role], { lead: "co-quan-b", ...(rounds && { rounds }) }) },
      { kind: "decisions-arrived", of: OF, log: LOG },
    );
  const loads = (story: ReturnType<typeof following>) =>
    story.asks.flatMap((ask) => (ask.kind === "load-source" ? [ask.chain] : []));

  test("is offered it among its decisions while the period is open, and the deputy is not", () => {
    const kindsOf = (role: typeof SECRETARIAT_ROLE, stage: "open" | "closed") => {
      const { state } = following(undefined, role);
      const [seat] = state.seats.kind === "there" ? state.seats.value : [];
      return seat ? decidableKinds(seat, { ...LOG, stage }, PERSON) : [];
    };
    expect(kindsOf(SECRETARIAT_ROLE, "open")).toContain("register-targets");
    expect(kindsOf(SECRETARIAT_ROLE, "closed")).not.toContain("register-targets");
    expect(kindsOf(DEPUTY_ROLE as never, "open")).not.toContain("register-targets");
  });

  test("sees an agency's targets as they hold once it is picked, and another's when it picks that", () => {
    const story = following().tell({ kind: "decision-begun", what: "register-targets" });
    expect(story.state.screen).toBe("decisions");
    expect(targetSource(story.state).kind).toBe("none");
    story.tell({ kind: "decision-typed", field: "agency", text: "co-quan-a" });
    expect(loads(story)).toEqual([CHAIN]);
    expect(targetSource(story.state).kind).toBe("coming");
    story.tell({ kind: "source-arrived", chain: CHAIN, source: sourceOf() });
    expect(targetSource(story.state)).toMatchObject({
      kind: "there",
      value: { agency: { id: "co-quan-a" } },
    });
    story.tell(
      { kind: "target-typed", line: line("8") },
      { kind: "decision-typed", field: "agency", text: "co-quan-b" },
    );
    expect(loads(story)).toEqual([{ ...CHAIN, agency: "co-quan-b", scorer: "co-quan-b" }]);
    expect(story.state.deciding?.targets).toEqual([]);
    story.tell({ kind: "decision-typed", field: "agency", text: "" });
    expect(loads(story)).toEqual([]);
  });

  test("which picked the agency for another decision before sees its targets at once", () => {
    const story = following().tell(
      { kind: "decision-begun", what: "exclude", fields: { agency: "co-quan-a" } },
      { kind: "decision-begun", what: "register-targets" },
    );
    expect(loads(story)).toContainEqual(CHAIN);
  });

  test("looks at the card of those who verify where no agency scores itself", () => {
    const picked = (rounds: readonly ("verified" | "second")[], agency: string) =>
      loads(
        following(rounds).tell(
          { kind: "decision-begun", what: "register-targets" },
          { kind: "decision-typed", field: "agency", text: agency },
        ),
      );
    expect(picked(["verified", "second"], "co-quan-a")).toMatchObject([
      { round: "verified", scorer: "to-thu-ky" },
    ]);
    expect(picked(["second"], "co-quan-b")).toMatchObject([{ round: "second", scorer: "khoi-pho" }]);
  });
});
