import { typedDay } from "../../shared/typed-day.ts";
import { dayTroubleInWords } from "../../shared/words/typed-day.ts";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly example?: string;
  readonly isRequired?: boolean;
};

/** Where a day is typed, wherever it is: what is no day of the calendar says why, under the field. */
export function DayField({
  pane: { state },
  label,
  text,
  onText,
  example = "31/12/2025",
  isRequired = false,
}: Props) {
  const trouble = dayTroubleInWords(typedDay(text), state.lang);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={20}
        placeholder={example}
        required={isRequired}
        value={text}
        aria-invalid={trouble !== undefined}
        onInput={({ currentTarget: { value } }) => onText(value)}
      />
      {trouble !== undefined && <span class="bad small">{trouble}</span>}
    </label>
  );
}
