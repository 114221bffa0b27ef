import { AUDIENCE } from "../platform.ts";

/** What the pane is told here: the API is where the pane is, and the embedded provider signs people in. */
export const paneConfig = (issuer: string) => ({
  api: "",
  issuer,
  clientId: "bang-vang-pane",
  resource: AUDIENCE,
});
