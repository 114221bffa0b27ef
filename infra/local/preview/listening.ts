import { useEffect, useState } from "preact/hooks";
import type { Desk } from "./desk.ts";
import type { DeskState } from "./desk-state.ts";

/** The state of the desk; the component is drawn again whenever it changes. */
export function useDesk(desk: Desk): DeskState {
  const [, setVersion] = useState(0);
  useEffect(() => desk.subscribe(() => setVersion(desk.state().version)), [desk]);
  return desk.state();
}
