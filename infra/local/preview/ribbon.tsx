import type { Words } from "./words.ts";

/** The commands of the product's group, by the intent its manifest gives the pane, each with its picture. */
const COMMANDS = [
  { intent: "mo", icon: "open" },
  { intent: "lap-bang", icon: "build" },
  { intent: "ra-soat", icon: "check" },
  { intent: "nop", icon: "submit" },
  { intent: "tai", icon: "download" },
] as const;

export type Intent = (typeof COMMANDS)[number]["intent"];

type Props = {
  readonly words: Words;
  readonly onCommand: (intent: Intent) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onFresh: () => void;
};

/** The product's group as it stands on Excel's Home tab, and what the preview adds to handle its workbook. */
export function Ribbon({ words, onCommand, onOpen, onSave, onFresh }: Props) {
  return (
    <nav class="ribbon" aria-label={words.ribbon}>
      <fieldset>
        <legend>{words.group}</legend>
        <div class="commands">
          {COMMANDS.map(({ intent, icon }) => (
            <button key={intent} type="button" class="command" onClick={() => onCommand(intent)}>
              <img src={`/pane/assets/${icon}-32.png`} alt="" width={32} height={32} />
              <span>{words.commands[intent]}</span>
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.fileCommands}</legend>
        <div class="commands is-plain">
          <label class="command">
            <input
              type="file"
              class="file"
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = "";
                if (file) onOpen(file);
              }}
            />
            <span>{words.open}</span>
          </label>
          <button type="button" class="command" onClick={onSave}>
            {words.save}
          </button>
          <button type="button" class="command" onClick={onFresh}>
            {words.fresh}
          </button>
        </div>
      </fieldset>
    </nav>
  );
}
