import type { Said } from "./issuer-page.ts";

/** Somebody of the demo; `id`, a slug, is the subject of their tokens. The chooser lists people under their `task`. */
export type DemoPerson = { readonly id: string; readonly name: string; readonly task?: Said };
