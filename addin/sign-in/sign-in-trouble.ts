/** Why a sign-in did not come about or is over; `words/sign-in.ts` says it to people. */
export type SignInTroubleCode =
  | "popup-blocked"
  | "closed"
  | "already-open"
  | "dialog-refused"
  | "issuer-silent"
  | "issuer-refused"
  | "answer-not-ours"
  | "clock-wrong"
  | "signed-out"
  | "expired"
  | "not-configured"
  | "no-config";

export class SignInTrouble extends Error {
  readonly code: SignInTroubleCode;
  /** A code of the issuer's or of Office's, for support. */
  readonly told: string | undefined;
  /** Where the same can be done by hand, when a window could not be opened. */
  readonly link: string | undefined;
  constructor(code: SignInTroubleCode, more: { readonly told?: string; readonly link?: string } = {}) {
    super(code);
    this.code = code;
    this.told = more.told;
    this.link = more.link;
  }
}
