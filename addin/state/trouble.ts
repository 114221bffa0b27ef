/**
 * Something that did not work, in words a person can act on: what happened, what is safe, what to do. `support` is the
 * code to give to whoever helps; `told` what the other side said, for diagnostics and never shown as the message.
 */
export type Trouble = {
  readonly source: "workbook" | "server" | "pane";
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly support: string;
  readonly told?: string;
  /** Where the same can be done by hand. */
  readonly link?: string;
  /** What the link is called; the way to sign in unless said otherwise. */
  readonly linkWord?: "trouble.link-out";
};
