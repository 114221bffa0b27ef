import { Authority, type Letterhead, PAPER_KINDS } from "../../shared/letterhead.ts";
import type { BlocLine, LetterheadLine } from "../state/set-up-desk.ts";
import { begunLetterhead, letterheadWritten, otherLayout, paperApart } from "../state/set-up-letterhead.ts";
import { type SetUpLetterheadWord, sayOfLetterhead } from "../words/set-up-letterhead-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import { LetterheadLook } from "./letterhead-look.tsx";
import { Options } from "./options.tsx";
import type { Pane } from "./pane.ts";
import { SetUpField } from "./set-up-field.tsx";

type Props = {
  readonly pane: Pane;
  readonly line: BlocLine;
  readonly onLetterhead: (letterhead: BlocLine["letterhead"]) => void;
};

const LAYOUTS: readonly Letterhead["layout"][] = ["state", "party"];
const AUTHORITIES = Authority.options;

/** "Thể thức văn bản": how the papers of a bloc are headed and signed; the common way until it sets its own. */
export function SetUpLetterhead({ pane, line, onLetterhead }: Props) {
  const w = (key: SetUpLetterheadWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfLetterhead(key, pane.state.lang, facts);
  const { letterhead } = line;
  return (
    <details>
      <summary>{w("letterhead.title")}</summary>
      {letterhead === "common" ? (
        <>
          <p class="small">{w("letterhead.why")}</p>
          <p class="row">
            <Button onPress={() => onLetterhead(begunLetterhead(line))}>{w("letterhead.begin")}</Button>
          </p>
        </>
      ) : (
        <Fields pane={pane} head={letterhead} onLetterhead={onLetterhead} />
      )}
    </details>
  );
}

type FieldsProps = Pick<Props, "pane" | "onLetterhead"> & { readonly head: LetterheadLine };

function Fields({ pane, head, onLetterhead }: FieldsProps) {
  const w = (key: SetUpLetterheadWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfLetterhead(key, pane.state.lang, facts);
  const written = letterheadWritten(head);
  const change = (to: Partial<LetterheadLine>) => onLetterhead({ ...head, ...to });
  const text = (
    field: "superior" | "issuer" | "symbol" | "place" | "behalf" | "name",
    isBad = !written.ok && written.unread.includes(field),
  ) => (
    <SetUpField
      label={w(`letterhead.${field}`)}
      text={head[field]}
      isBad={isBad}
      onText={(typed) => change({ [field]: typed })}
    />
  );
  return (
    <>
      <Options
        label={w("letterhead.layout")}
        value={head.layout}
        options={LAYOUTS.map((value) => ({ value, title: w(`letterhead.${value}`) }))}
        onPick={(layout) => change({ layout: layout as Letterhead["layout"] })}
      />
      <PapersApart pane={pane} head={head} onChange={change} />
      {text("superior")}
      {text("issuer")}
      {text("symbol")}
      {text("place")}
      <Options
        label={w("letterhead.authority")}
        value={head.authority}
        none={w("authority.none")}
        options={AUTHORITIES.map((value) => ({ value, title: w(`authority.${value}`) }))}
        onPick={(authority) => change({ authority: authority as LetterheadLine["authority"] })}
      />
      {text("behalf")}
      <SetUpField
        label={w("letterhead.signature/position")}
        text={head.position}
        onText={(position) => change({ position })}
      />
      {text("name")}
      <label class="field">
        <span>{w("letterhead.recipients")}</span>
        <textarea
          rows={3}
          value={head.recipients}
          onInput={({ currentTarget: { value } }) => change({ recipients: value })}
        />
      </label>
      {written.ok && <LetterheadLook pane={pane} letterhead={written.letterhead} />}
      <p class="row">
        <Button kind="quiet" onPress={() => onLetterhead("common")}>
          {w("letterhead.drop")}
        </Button>
      </p>
    </>
  );
}

/** The papers that follow the other layout than the bloc's own. */
function PapersApart({
  pane: { state },
  head,
  onChange,
}: {
  readonly pane: Pane;
  readonly head: LetterheadLine;
  readonly onChange: (change: Partial<LetterheadLine>) => void;
}) {
  const w = (key: SetUpLetterheadWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfLetterhead(key, state.lang, facts);
  const other = otherLayout(head);
  return (
    <details>
      <summary>{w("letterhead.by-paper")}</summary>
      <p class="small">{w("letterhead.by-paper-why", { other: w(`letterhead.the-${other}`) })}</p>
      {PAPER_KINDS.map((paper) => (
        <label key={paper} class="option">
          <input
            type="checkbox"
            checked={head.byPaper[paper] === other}
            onChange={({ currentTarget: { checked } }) => onChange(paperApart(head, paper, checked))}
          />
          <span>{w(`paper.${paper}`)}</span>
        </label>
      ))}
    </details>
  );
}
