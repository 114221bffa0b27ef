import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { movedTo } from "./moved-to.ts";

/** A problem in words, with the cell it is in and what else may be done about it. */
export type ListedProblem = {
  readonly key: string;
  readonly isError: boolean;
  readonly cell: string | undefined;
  readonly words: string;
  readonly mend?: ComponentChildren;
};

type Props = {
  readonly label: string;
  /** Errors first. */
  readonly problems: readonly ListedProblem[];
  /** The one that is in the tab order. */
  readonly at: number;
  readonly onPick: (at: number, jump: boolean) => void;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** What stands above the lists. */
  readonly children: ComponentChildren;
};

/** Lỗi and Cảnh báo with their cells: a click or Enter jumps there, arrows move; one at a time is in the tab order. */
export function ProblemList({ label, problems, at, onPick, errors, warnings, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inside = list.current?.contains(document.activeElement);
    if (inside) list.current?.querySelector<HTMLElement>('.problem[tabindex="0"]')?.focus();
  }, [at]);
  const bad = problems.filter(({ isError }) => isError);
  const group = (items: readonly ListedProblem[], from: number, title: string, tone: string) =>
    items.length > 0 && (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul class={`problems problems-${tone}`}>
          {items.map((problem, index) => (
            <Row key={problem.key} problem={problem} at={from + index} here={at} onPick={onPick} />
          ))}
        </ul>
      </section>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box of two lists; arrow keys move between the buttons inside
    <div
      class="box"
      role="group"
      aria-label={label}
      ref={list}
      onKeyDown={(event) => {
        const to = movedTo(event.key, at, problems.length);
        if (to === undefined) return;
        event.preventDefault();
        onPick(to, false);
      }}
    >
      {children}
      {group(bad, 0, errors(bad.length), "error")}
      {group(problems.slice(bad.length), bad.length, warnings(problems.length - bad.length), "warning")}
    </div>
  );
}

function Row({
  problem: { cell, words, mend },
  at,
  here,
  onPick,
}: Pick<Props, "at" | "onPick"> & { readonly problem: ListedProblem; readonly here: number }) {
  const isHere = here === at;
  return (
    <li class={isHere ? "here" : undefined}>
      <button
        type="button"
        class="problem"
        tabIndex={isHere ? 0 : -1}
        onFocus={() => !isHere && onPick(at, false)}
        onClick={() => onPick(at, true)}
      >
        {cell !== undefined && <span class="cell">{cell}</span>} <span>{words}</span>
      </button>
      {mend}
    </li>
  );
}
