import { writtenDay } from "../../shared/calendar.ts";
import type { AgencyId } from "../../shared/ids.ts";
import { isLate } from "../../shared/lateness.ts";
import type { Progress } from "../../shared/wire/progress.ts";
import { type AgencyStanding, isMissing, isUnsigned, standingsOf } from "../state/bloc-standing.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import { reminderText } from "../state/reminder-text.ts";
import { blocPeriodOfSeat, type Seat, selfChain } from "../state/seat.ts";
import { cardValue } from "../state/written-decision.ts";
import { DownloadLink } from "./download-link.tsx";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

/** Who has sent, who is missing, late or has withdrawn; a reminder ready to copy; whose signed paper came. */
export function BoardScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const [seat, progress] = [seatOf(state), knownOf(state.progress)];
  if (state.progress.kind === "failed") return <TroubleBox pane={pane} trouble={state.progress.trouble} />;
  if (!seat || !progress) return <p>{t("frame.loading")}</p>;
  const agencies = standingsOf(progress, seat);
  const missing = agencies.filter(isMissing);
  const isSecretariat = seat.role.role === "bloc-secretariat";
  const text = isSecretariat ? reminderText(seat, progress, state) : undefined;
  return (
    <>
      <Section
        id="board-title"
        title={t("board.title", { sent: agencies.length - missing.length, agencies: agencies.length })}
      >
        <progress
          max={agencies.length}
          value={agencies.length - missing.length}
          aria-label={t("board.title", { sent: agencies.length - missing.length, agencies: agencies.length })}
        />
        <ul class="plain list">
          {[...missing, ...agencies.filter((each) => !isMissing(each))].map((standing) => (
            <Row key={standing.agency} pane={pane} seat={seat} progress={progress} standing={standing} />
          ))}
        </ul>
        <Button onPress={() => send({ kind: "refresh-pressed" })}>{t("frame.refresh")}</Button>
        <DownloadLink pane={pane} />
      </Section>
      {text !== undefined && (
        <Section id="remind-title" title={t("remind.title")}>
          <pre class="paper" lang="vi">
            {text}
          </pre>
          <Button onPress={() => send({ kind: "copy-pressed", as: "reminder", text })}>
            {t("remind.copy")}
          </Button>
        </Section>
      )}
    </>
  );
}

type RowProps = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly progress: Progress;
  readonly standing: AgencyStanding;
};

function Row({ pane: { state, send, t }, seat, progress, standing }: RowProps) {
  const isSecretariat = seat.role.role === "bloc-secretariat";
  const text = reminderText(seat, progress, state, standing.agency);
  const chain = selfChain(blocPeriodOfSeat(seat), standing.agency as AgencyId);
  const mayDecide = !progress.closed && (isSecretariat || seat.role.role === "council-office");
  const card = cardValue(standing.agency, {
    round: "self",
    scorer: standing.agency,
    revision: standing.selfRevision,
  });
  const isBad = isMissing(standing) && isLate(state.now, { due: standing.due ?? progress.due });
  return (
    <li>
      <strong>{standing.title}</strong>{" "}
      <span
        class={
          isBad
            ? "chip chip-bad"
            : isMissing(standing)
              ? "chip"
              : standing.self === "late"
                ? "chip chip-warn"
                : "chip chip-good"
        }
      >
        {t(isBad && standing.self === "missing" ? "self.overdue" : `self.${standing.self}`)}
      </span>
      <br />
      <span class="small">
        {standing.selfRevision > 0 && t("board.revision", { revision: standing.selfRevision })}
        {standing.isOnBehalf && ` · ${t("receipt.on-behalf")}`}
        {standing.isDeputys && ` · ${t("board.by-deputy")}`}
        {standing.selfRevision > 0 && ` · ${t(standing.isVerified ? "cards.verified" : "cards.waits")}`}
        {standing.signed &&
          ` · ${t("receipt.signed-as", { number: standing.signed.number, date: writtenDay(standing.signed.date), revision: standing.signed.revision })}`}
      </span>
      {(isSecretariat || mayDecide) && (
        <p class="row">
          {isSecretariat && isUnsigned(standing) && (
            <Button
              kind="quiet"
              label={t("board.signed-label", { agency: standing.title })}
              onPress={() => send({ kind: "signed-copy-pressed", chain, revision: standing.selfRevision })}
            >
              {t("board.signed")}
            </Button>
          )}
          {isSecretariat && (
            <Button
              kind="quiet"
              isOff={state.busy !== undefined}
              label={t("board.form-label", { agency: standing.title })}
              onPress={() => send({ kind: "form-pressed", chain })}
            >
              {t("board.form")}
            </Button>
          )}
          {isSecretariat && text !== undefined && (
            <Button
              kind="quiet"
              label={t("remind.copy-one-label", { agency: standing.title })}
              onPress={() => send({ kind: "copy-pressed", as: "reminder", text })}
            >
              {t("remind.copy-one")}
            </Button>
          )}
          {mayDecide && standing.selfRevision > 0 && (
            <Button
              kind="quiet"
              label={t("board.send-back-label", { agency: standing.title })}
              onPress={() => send({ kind: "decision-begun", what: "send-back", fields: { card } })}
            >
              {t("board.send-back")}
            </Button>
          )}
          {isSecretariat && mayDecide && isMissing(standing) && progress.due !== undefined && (
            <Button
              kind="quiet"
              label={t("board.extend-label", { agency: standing.title })}
              onPress={() =>
                send({ kind: "decision-begun", what: "extend", fields: { agency: standing.agency } })
              }
            >
              {t("board.extend")}
            </Button>
          )}
          {isSecretariat && isMissing(standing) && (
            <Button
              kind="quiet"
              label={t("board.enter-label", { agency: standing.title })}
              onPress={() => send({ kind: "chain-picked", chain })}
            >
              {t("board.enter")}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
