import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Drawn = FunctionComponent<{ readonly pane: Pane }>;

/** A screen whose code comes when it is first shown; when it does not come, it can be asked for again. */
export function lazy(load: () => Promise<Drawn>): Drawn {
  return function Lazy({ pane }) {
    const [screen, setScreen] = useState<{ readonly drawn?: Drawn; readonly isLost?: true }>({});
    const ask = () => {
      setScreen({});
      load().then(
        (drawn) => setScreen({ drawn }),
        () => setScreen({ isLost: true }),
      );
    };
    useEffect(ask, []);
    if (screen.drawn) return <screen.drawn pane={pane} />;
    if (!screen.isLost) return <p>{pane.t("frame.loading")}</p>;
    return (
      <p class="row">
        <span>{pane.t("frame.lost-screen")}</span>
        <Button onPress={ask}>{pane.t("frame.again")}</Button>
      </p>
    );
  };
}
