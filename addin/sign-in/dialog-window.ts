import { SignInTrouble, type SignInTroubleCode } from "./sign-in-trouble.ts";
import type { OpenWindow, SignInWindow } from "./sign-in-window.ts";
import { answerTo } from "./signed-in-message.ts";

/** What is asked of Office to show a page beside the workbook. Refusals are `DialogRefusal`. */
export type DialogHost = {
  readonly open: (
    address: string,
    told: { readonly message: (text: string) => void; readonly closed: (code: number) => void },
  ) => Promise<{ readonly close: () => void }>;
};

export class DialogRefusal extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`Office refuses the dialog: ${code}`);
    this.code = code;
  }
}

/** Codes of Office's dialog ("Handle errors and events in the Office dialog box"); any other is a refusal as such. */
const MEANING: Readonly<Record<number, SignInTroubleCode>> = {
  12002: "issuer-silent",
  12006: "closed",
  12007: "already-open",
  12009: "closed",
  12011: "popup-blocked",
};

/** A dialog of the Office host. It is opened when it is led, because Office takes no address later. */
export const dialogWindow = (host: DialogHost): SignInWindow => ({
  kind: "dialog",
  open: () => dialogOf(host),
});

function dialogOf(host: DialogHost): OpenWindow {
  let closed = false;
  let shown: { readonly close: () => void } | undefined;
  return {
    close() {
      closed = true;
      shown?.close();
      shown = undefined;
    },
    lead(address, state) {
      const { promise: answer, resolve } = deferred<URLSearchParams>();
      const { promise: trouble, reject } = deferred<never>();
      const refuse = (code: number) => {
        const meant = MEANING[code] ?? "dialog-refused";
        reject(
          new SignInTrouble(meant, {
            told: String(code),
            ...(meant === "popup-blocked" && { link: address }),
          }),
        );
      };
      const told = {
        message: (text: string) => {
          const answered = answerTo(state, json(text));
          if (answered) resolve(answered);
        },
        closed: (code: number) => {
          shown = undefined;
          refuse(code);
        },
      };
      host.open(address, told).then(
        (dialog) => {
          if (closed) dialog.close();
          else shown = dialog;
        },
        (error) => (error instanceof DialogRefusal ? refuse(error.code) : reject(error)),
      );
      return { answer, trouble };
    },
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}
