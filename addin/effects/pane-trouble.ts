import type { Trouble } from "../state/trouble.ts";

/** Something this pane will not do, worded where it is known what: on its way to whoever is told. */
export class PaneTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}
