import { LONGEST_TEXT } from "../../shared/card-limits.ts";

type Props = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly isBad?: boolean;
  /** Words to choose from, where there are some; others may be typed. */
  readonly list?: string;
};

/** One line of text of a set-up. */
export function SetUpField({ label, text, onText, isBad = false, list }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        maxLength={LONGEST_TEXT}
        value={text}
        list={list}
        aria-invalid={isBad && text !== ""}
        onInput={({ currentTarget: { value } }) => onText(value)}
      />
    </label>
  );
}
