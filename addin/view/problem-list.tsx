import { useEffect, useRef } from "preact/hooks";
import { isError, type Problem } from "../../shared/checked.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { describe } from "../../shared/words/problems.ts";
import { fixFor, orderedProblems } from "../state/problem-list.ts";
import { Button } from "./frame.tsx";
import { movedTo } from "./moved-to.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly reading: SheetReading };

/**
 * Lỗi and Cảnh báo with their cells: a click or Enter jumps there, arrows move, Alt+ the access key goes to the next. One
 * problem is in the tab order at a time.
 */
export function ProblemList({ pane, reading }: Props) {
  const { state, send, t } = pane;
  const list = useRef<HTMLDivElement>(null);
  const problems = orderedProblems(reading);
  const errors = problems.filter(isError);
  const ready = reading.fixes.filter(({ asks }) => !asks);
  useEffect(() => {
    const inside = list.current?.contains(document.activeElement);
    if (inside) list.current?.querySelector<HTMLElement>('.problem[tabindex="0"]')?.focus();
  }, [state.problemAt]);
  if (problems.length === 0)
    return (
      <p class="box box-good">
        {t(reading.filled === reading.toFill ? "problems.none" : "problems.none-yet")}
      </p>
    );
  const move = (event: KeyboardEvent) => {
    const to = movedTo(event.key, state.problemAt, problems.length);
    if (to === undefined) return;
    event.preventDefault();
    send({ kind: "problem-picked", at: to, jump: false });
  };
  const group = (items: readonly Problem[], from: number, title: string, tone: "error" | "warning") =>
    items.length > 0 && (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul class={`problems problems-${tone}`}>
          {items.map((problem, index) => (
            <Row
              key={`${problem.code}${problem.at.cell ?? ""}${problem.at.pointer ?? ""}`}
              pane={pane}
              reading={reading}
              problem={problem}
              at={from + index}
            />
          ))}
        </ul>
      </section>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside; the buttons act
    <div class="box" ref={list} onKeyDown={move}>
      <p class="row spread">
        <Button accessKey="k" onPress={() => send({ kind: "next-problem-pressed" })}>
          {t("problems.next")}
        </Button>
        {ready.length > 1 && (
          <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "fix-all-pressed" })}>
            {t("problems.fix-all", { count: ready.length })}
          </Button>
        )}
      </p>
      {group(errors, 0, t("problems.errors", { count: errors.length }), "error")}
      {group(
        problems.slice(errors.length),
        errors.length,
        t("problems.warnings", { count: problems.length - errors.length }),
        "warning",
      )}
    </div>
  );
}

function Row({ pane, reading, problem, at }: Props & { readonly problem: Problem; readonly at: number }) {
  const { state, send, t } = pane;
  const fix = fixFor(reading, problem);
  const words =
    fix && t(fix.asks ? "problems.fix-asks" : "problems.fix", { value: String(fix.value).replace(".", ",") });
  const isHere = state.problemAt === at;
  return (
    <li class={isHere ? "here" : undefined}>
      <button
        type="button"
        class="problem"
        tabIndex={isHere ? 0 : -1}
        onFocus={() => !isHere && send({ kind: "problem-picked", at, jump: false })}
        onClick={() => send({ kind: "problem-picked", at, jump: true })}
      >
        {problem.at.cell !== undefined && <span class="cell">{problem.at.cell}</span>}{" "}
        <span>{describe(problem, state.lang)}</span>
      </button>
      {fix && words !== undefined && (
        <Button
          kind="quiet"
          isOff={state.busy !== undefined}
          label={t("problems.fix-label", { cell: fix.cell, fix: words })}
          onPress={() => send({ kind: "fix-pressed", fix })}
        >
          {words}
        </Button>
      )}
    </li>
  );
}
