import type { AgencyId } from "../../shared/ids.ts";
import { type AgencyStanding, isMissing, isUnsigned, standingsOf } from "../state/bloc-standing.ts";
import { isPast } from "../state/days-left.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import { reminderText } from "../state/reminder-text.ts";
import { blocPeriodOfSeat, type Seat, selfChain } from "../state/seat.ts";
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
  const isOver = progress.due !== undefined && isPast(state.now, progress.due);
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
            <Row key={standing.agency} pane={pane} seat={seat} standing={standing} isOver={isOver} />
          ))}
        </ul>
        <Button onPress={() => send({ kind: "refresh-pressed" })}>{t("frame.refresh")}</Button>
        <DownloadLink pane={pane} />
      </Section>
      {isSecretariat && missing.length > 0 && (
        <Section id="remind-title" title={t("remind.title")}>
          <pre class="paper" lang="vi">
            {reminderText(seat, missing, progress.due)}
          </pre>
          <Button
            onPress={() =>
              send({ kind: "copy-pressed", as: "reminder", text: reminderText(seat, missing, progress.due) })
            }
          >
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
  readonly standing: AgencyStanding;
  readonly isOver: boolean;
};

function Row({ pane: { state, send, t }, seat, standing, isOver }: RowProps) {
  const isSecretariat = seat.role.role === "bloc-secretariat";
  const chain = selfChain(blocPeriodOfSeat(seat), standing.agency as AgencyId);
  const isBad = isMissing(standing) && isOver;
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
        {standing.selfRevision > 0 && ` · ${t(standing.isVerified ? "cards.verified" : "cards.waits")}`}
        {standing.signed &&
          ` · ${t("receipt.signed-as", { number: standing.signed.number, date: standing.signed.date.split("-").reverse().join("/"), revision: standing.signed.revision })}`}
      </span>
      {isSecretariat && (
        <p class="row">
          {isUnsigned(standing) && (
            <Button
              kind="quiet"
              label={t("board.signed-label", { agency: standing.title })}
              onPress={() => send({ kind: "signed-copy-pressed", chain, revision: standing.selfRevision })}
            >
              {t("board.signed")}
            </Button>
          )}
          <Button
            kind="quiet"
            isOff={state.busy !== undefined}
            label={t("board.form-label", { agency: standing.title })}
            onPress={() => send({ kind: "form-pressed", chain })}
          >
            {t("board.form")}
          </Button>
          {isMissing(standing) && (
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
