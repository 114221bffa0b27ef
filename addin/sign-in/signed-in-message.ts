/** The name of the channel on which a sign-in window's last page tells every page of its origin what it was given. */
export const CHANNEL = "bang-vang:signed-in";

/** What the last page of a sign-in says: the query the issuer sent it with. */
export type SignedInMessage = { readonly bangVang: "signed-in"; readonly query: string };

export const signedInMessage = (query: string): SignedInMessage => ({ bangVang: "signed-in", query });

/** The query in a message, when it is one of ours and answers the attempt that has this state. */
export function answerTo(state: string, message: unknown): URLSearchParams | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { bangVang, query } = message as Partial<SignedInMessage>;
  if (bangVang !== "signed-in" || typeof query !== "string") return undefined;
  const parameters = new URLSearchParams(query);
  return parameters.get("state") === state ? parameters : undefined;
}
