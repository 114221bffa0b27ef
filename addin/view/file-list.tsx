import { fixed } from "../../shared/words/format.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { type FoundCard, hasErrors, type IntakeFile, isReady } from "../state/intake.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

/** Per file what is good, what is wrong with its cell, and what became of it. */
export function FileList({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  return (
    <ul class="plain list" aria-live="polite">
      {state.intake.map((file) => (
        <li key={file.id} class="file">
          <p class="row spread">
            <strong>{file.name}</strong>
            <Button
              kind="quiet"
              label={t("intake.remove-label", { file: file.name })}
              onPress={() => send({ kind: "file-left", id: file.id })}
            >
              {t("intake.remove")}
            </Button>
          </p>
          <Outcome pane={pane} file={file} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ pane, file: { id, outcome } }: { readonly pane: Pane; readonly file: IntakeFile }) {
  switch (outcome.kind) {
    case "reading":
      return <p class="small">{pane.t("intake.reading")}</p>;
    case "refused":
      return <TroubleBox pane={pane} trouble={outcome.trouble} />;
    case "read":
      if (outcome.cards.length === 0) return <p class="bad">{pane.t("intake.no-sheet")}</p>;
      return (
        <>
          {outcome.cards.map((card) => (
            <Card key={card.sheet} pane={pane} file={id} card={card} />
          ))}
        </>
      );
  }
}

function Card({
  pane,
  file,
  card,
}: {
  readonly pane: Pane;
  readonly file: string;
  readonly card: FoundCard;
}) {
  const { state, send, t } = pane;
  const errors = card.problems.filter(({ severity }) => severity === "error");
  const warnings = card.problems.length - errors.length;
  const take = t(isOwn(pane, card) ? "intake.submit" : "intake.take");
  return (
    <div class={hasErrors(card) ? "found found-bad" : "found"}>
      <p>
        <strong>{card.title}</strong>
        {card.total !== undefined && ` · ${fixed(card.total, state.lang)}`}
        <br />
        <span class="small">
          {hasErrors(card) ? t("intake.errors", { count: errors.length }) : t("intake.good", { warnings })}
          {card.differs !== undefined &&
            ` · ${card.differs === 0 ? t("intake.same") : t("intake.differs", { count: card.differs })}`}
        </span>
      </p>
      {card.problems.length > 0 && (
        <details open={errors.length > 0 && errors.length <= 5}>
          <summary>{t("intake.problems", { errors: errors.length, warnings })}</summary>
          <ul class="plain small">
            {[...errors, ...card.problems.filter(({ severity }) => severity === "warning")].map((problem) => (
              <li
                key={`${problem.code}${problem.cell ?? ""}${problem.pointer ?? ""}`}
                class={problem.severity === "error" ? "bad" : undefined}
              >
                {problem.cell !== undefined && <span class="cell">{problem.cell}</span>}{" "}
                {state.lang === "vi" ? problem.detail : problem.detailEn}
              </li>
            ))}
          </ul>
        </details>
      )}
      {card.sent.kind === "taken" && (
        <p class="good">
          {t("intake.taken", {
            revision: card.sent.receipt.revision,
            at: vietnamTime(card.sent.receipt.receivedAt),
          })}
        </p>
      )}
      {card.sent.kind === "sending" && <p class="small">{t("busy.sending")}</p>}
      {card.sent.kind === "refused" && <TroubleBox pane={pane} trouble={card.sent.trouble} />}
      {isReady(card) && (
        <Button
          label={t("intake.take-label", { take, title: card.title })}
          onPress={() => send({ kind: "take-pressed", file, sheet: card.sheet })}
        >
          {take}
        </Button>
      )}
    </div>
  );
}

/** A person's own card is submitted; another's is taken in for it, and the receipt says so. */
const isOwn = ({ state }: Pane, { card }: FoundCard): boolean =>
  state.chain?.agency === card.agency &&
  state.chain.scorer === card.scorer &&
  state.chain.round === card.round;
