import type { ComponentChildren } from "preact";
import { isLate } from "../../shared/lateness.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { daysLeft } from "../state/days-left.ts";
import type { Pane } from "./pane.ts";

/** "17:00 ngày 15/12/2025", as a Vietnamese clock has it. */
export const dayAndHour = (written: string): string => {
  const [date = "", time = ""] = vietnamTime(written).split(" ");
  return `${time.slice(0, 5)} ${date}`;
};

/** By when, and how many days that leaves in Viet Nam. */
export function dueInWords({ state: { now }, t }: Pane, due: string): string {
  const days = daysLeft(now, due);
  const when = dayAndHour(due);
  if (isLate(now, { due }))
    return days === 0 ? t("frame.due-just-past", { when }) : t("frame.due-past", { when, days: -days });
  return days === 0 ? t("frame.due-today", { when }) : t("frame.due-days", { when, days });
}

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly tone?: "warn" | "bad" | "good";
};

/** A titled part of a screen. */
export function Section({ id, title, tone, children }: SectionProps) {
  return (
    <section class={tone ? `box box-${tone}` : "box"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

type ButtonProps = {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly kind?: "plain" | "quiet" | "primary";
  readonly isOff?: boolean;
  readonly label?: string;
  readonly accessKey?: string;
};

/** A button that says why nothing happens by staying focusable while it is off. */
export function Button({ onPress, children, kind = "plain", isOff = false, label, accessKey }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${kind}`}
      aria-disabled={isOff}
      aria-label={label}
      // biome-ignore lint/a11y/noAccessKey: the keys asked for by those who work without a mouse; the buttons say them
      accessKey={accessKey}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {children}
    </button>
  );
}
