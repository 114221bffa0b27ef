/** Somebody of the demo; `id`, a slug, is the subject of their tokens. */
export type DemoPerson = { readonly id: string; readonly name: string };
