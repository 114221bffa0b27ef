import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "./desk.ts";
import type { Answer } from "./desk-typing.ts";
import { useDesk } from "./listening.ts";

type Choice = { readonly label: string; readonly answer: Answer };

/** What Excel asks when an entry is not taken, with its own choices: a Stop lets one try again or give up. */
export function Question({ desk }: { readonly desk: Desk }) {
  const { question } = useDesk(desk);
  const { words } = desk;
  if (!question) return null;
  const { kind, title, message } = question.refusal;
  const cancel: Choice = { label: words.cancel, answer: "cancel" };
  const retry: Choice = { label: words.retry, answer: "retry" };
  const choices: Readonly<Record<typeof kind, readonly Choice[]>> = {
    stop: [retry, cancel],
    warning: [{ label: words.yes, answer: "insist" }, { label: words.no, answer: "retry" }, cancel],
    information: [{ label: words.ok, answer: "insist" }, cancel],
    protected: [{ label: words.ok, answer: "cancel" }],
    formula: [retry, cancel],
    "too-long": [retry, cancel],
    structure: [{ label: words.ok, answer: "cancel" }],
  };
  return (
    <Dialog
      title={title}
      choices={choices[kind].map(({ label, answer }) => ({ label, onChoose: () => desk.answer(answer) }))}
      onLeave={() => desk.answer("cancel")}
    >
      <p>{message}</p>
      {kind === "warning" && <p>{words.continue}</p>}
    </Dialog>
  );
}

type DialogProps = {
  readonly title: string;
  /** The first one is ready for Enter. */
  readonly choices: readonly { readonly label: string; readonly onChoose: () => void }[];
  /** Escape. */
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
};

/**
 * A box that waits for an answer; nothing behind it can be reached. It closes within the key press or click that
 * answers, so that the grid has the focus again before the next key.
 */
export function Dialog({ title, choices, onLeave, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    box.current?.querySelector("button")?.focus();
  }, []);
  const closeAnd = (act: () => void) => {
    box.current?.close();
    document.getElementById("luoi")?.focus({ preventScroll: true });
    act();
  };
  return (
    <dialog
      ref={box}
      class="question"
      aria-labelledby="cau-hoi"
      aria-describedby="cau-hoi-noi-dung"
      onCancel={(event) => {
        event.preventDefault();
        closeAnd(onLeave);
      }}
    >
      <h2 id="cau-hoi">{title}</h2>
      <div id="cau-hoi-noi-dung">{children}</div>
      <div class="choices">
        {choices.map(({ label, onChoose }, index) => (
          <button
            key={label}
            type="button"
            class={index === 0 ? "is-first" : ""}
            onClick={() => closeAnd(onChoose)}
          >
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
