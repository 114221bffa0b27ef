/** Who is at the pane, as the issuer vouches for. What they may do is the server's to say. */
export type Identity = { readonly subject: string; readonly name: string };

/**
 * What became of a sign-out. This pane has forgotten its tokens either way; `everywhere` is false when the issuer may
 * still remember the person in this browser, and `link` then is where that can be ended by hand.
 */
export type SignedOut =
  | { readonly everywhere: true }
  | { readonly everywhere: false; readonly link?: string };

/** Signing in, however a site does it. Failures are `SignInTrouble`; its words are in `words/sign-in.ts`. */
export type SignIn = {
  readonly current: () => Identity | undefined;
  /** To be called in a click's own task: a browser opens no window later. */
  readonly signIn: () => Promise<Identity>;
  /**
   * A token the API should take, renewed when it is about to end. `refused` is one the API has just refused: another
   * is then given. "signed-out" when nobody is signed in, "expired" when they must sign in again.
   */
  readonly token: (refused?: string) => Promise<string>;
  /** To be called in a click's own task. Never fails: what could not be done stands in the answer. */
  readonly signOut: () => Promise<SignedOut>;
  /** Told of every person who comes and goes, also by a window that answers late. Gives the way to stop listening. */
  readonly onChange: (listener: (identity: Identity | undefined) => void) => () => void;
};
