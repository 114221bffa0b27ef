import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly label: string;
  /** What the reason is of. */
  readonly ask: string;
  readonly yes: string;
  readonly reason: string;
  readonly onAgree: () => void;
  readonly children: ComponentChildren;
};

/** An act about a person that needs its reason: what it does stands above, Escape is no. */
export function ReasonForm({ pane: { state, send, t }, label, ask, yes, reason, onAgree, children }: Props) {
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const isOff = state.busy !== undefined || reason.trim() === "";
  return (
    <form
      class="found found-open"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) onAgree();
      }}
      onKeyDown={({ key }) => key === "Escape" && send({ kind: "people-act-left" })}
    >
      {children}
      <label class="field">
        <span>{ask}</span>
        <textarea
          ref={text}
          rows={2}
          maxLength={LONGEST_TEXT}
          required
          value={reason}
          onInput={({ currentTarget: { value } }) => send({ kind: "people-reason-typed", text: value })}
        />
      </label>
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={isOff}>
          {yes}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "people-act-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}
