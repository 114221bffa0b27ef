import { useMemo } from "preact/hooks";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { CardStatus } from "../state/card-status.ts";
import { isPractice } from "../state/focus.ts";
import { selfToTake } from "../state/self-to-take.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly source: Sheet;
  readonly status: CardStatus;
  readonly hasSheet: boolean;
};

/** What else may be done with a card, beside the next thing. */
export function CardActs({ pane, source, status, hasSheet }: Props) {
  const { state, send, t } = pane;
  const isBusy = state.busy !== undefined;
  const isCorrecting = source.round === "verified" || source.round === "second";
  const sections = useMemo(
    () => (hasSheet && isCorrecting ? selfToTake(source) : []),
    [hasSheet, isCorrecting, source],
  );
  const mayWithdraw =
    source.head !== undefined &&
    !source.head.withdrawn &&
    source.head.sentBack === undefined &&
    !source.head.verified &&
    !source.closed &&
    status !== "waiting";
  if (isPractice(state)) return null;
  return (
    <div class="acts">
      {sections.length > 0 && (
        <details>
          <summary>{t("copy-self.title")}</summary>
          <p class="row">
            <Button isOff={isBusy} onPress={() => send({ kind: "copy-self-pressed" })}>
              {t("copy-self.all")}
            </Button>
          </p>
          <ul class="plain">
            {sections.map(({ section, criteria }) => (
              <li key={section.id}>
                <Button
                  kind="quiet"
                  isOff={isBusy}
                  onPress={() => send({ kind: "copy-self-pressed", criteria })}
                >
                  {t("copy-self.section", { code: section.code, title: section.title })}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="row">
        {hasSheet && (
          <Button isOff={isBusy} onPress={() => send({ kind: "check-pressed" })} accessKey="r">
            {t("act.check")}
          </Button>
        )}
        {hasSheet && (status === "sent" || status === "verified") && !source.closed && (
          <Button isOff={isBusy} onPress={() => send({ kind: "submit-pressed" })}>
            {t("acts.submit-again")}
          </Button>
        )}
        {state.host === "excel" && (
          <Button kind="quiet" isOff={isBusy} onPress={() => send({ kind: "lay-pressed" })}>
            {t(hasSheet ? "acts.lay-again" : "acts.open-copy")}
          </Button>
        )}
        {(hasSheet || source.card) && (
          <Button kind="quiet" onPress={() => send({ kind: "screen-picked", screen: "print" })}>
            {t("acts.print")}
          </Button>
        )}
        {mayWithdraw && (
          <Button kind="quiet" isOff={isBusy} onPress={() => send({ kind: "withdraw-pressed" })}>
            {t("acts.withdraw")}
          </Button>
        )}
      </p>
    </div>
  );
}
