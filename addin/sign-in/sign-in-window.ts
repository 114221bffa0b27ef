/** A way to show the issuer's pages: an Office dialog, or a pop-up. `kind` begins each state, so that the last page knows whom to answer. */
export type SignInWindow = {
  readonly kind: WindowKind;
  /** To be called in a click's own task, before anything is awaited. Failures come when the window is led. */
  readonly open: () => OpenWindow;
};

export type WindowKind = "dialog" | "pop-up";

export type OpenWindow = {
  /**
   * Leads the window to a page of our own origin and waits for the answer that has this state. `answer` may come after
   * `trouble`: a window that seemed closed, or a link followed by hand.
   */
  readonly lead: (address: string, state: string) => Led;
  readonly close: () => void;
};

export type Led = {
  readonly answer: Promise<URLSearchParams>;
  /** Only ever rejects, with `SignInTrouble`. */
  readonly trouble: Promise<never>;
};
