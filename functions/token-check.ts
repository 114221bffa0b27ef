/** Who a bearer token names. Rights are never read from the token: the membership list on the server is the truth. */
export type TokenCheck = (authorization: string | undefined) => Promise<TokenOutcome>;

export type TokenOutcome =
  | { readonly kind: "known"; readonly subject: string }
  | { readonly kind: "missing" }
  | { readonly kind: "expired" }
  | { readonly kind: "invalid" }
  | { readonly kind: "unavailable" };
