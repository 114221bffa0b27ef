import type { Lang } from "../../shared/words/format.ts";
import type { Choice } from "../state/choice.ts";
import { CHOICE_FIELDS } from "../state/choice.ts";
import type { Remembered } from "../state/effect.ts";

export type Preferences = {
  readonly lang?: Lang;
  readonly choice?: Choice;
  readonly isFirstRunSeen?: boolean;
};

/** What this machine remembers of how the pane was left: never a figure, never a token. */
export function preferences(storage: () => Storage | undefined, partition: string | undefined) {
  const key = `bang-vang:preferences:${partition ?? ""}`;
  const read = (): Preferences => {
    try {
      return known(JSON.parse(storage()?.getItem(key) ?? "{}"));
    } catch {
      return {};
    }
  };
  return {
    read,
    /** A browser that keeps nothing forgets; nobody needs to be told. */
    remember: (what: Remembered): void => {
      try {
        storage()?.setItem(key, JSON.stringify({ ...read(), ...part(what) }));
      } catch {
        return;
      }
    },
  };
}

/** Of what is kept, the parts this pane knows; anything else is as good as nothing. */
function known({ lang, choice, isFirstRunSeen }: Partial<Record<keyof Preferences, unknown>>): Preferences {
  const picked = typeof choice === "object" && choice !== null ? (choice as Record<string, unknown>) : {};
  return {
    ...((lang === "vi" || lang === "en") && { lang }),
    choice: Object.fromEntries(
      CHOICE_FIELDS.flatMap((field) => (typeof picked[field] === "string" ? [[field, picked[field]]] : [])),
    ),
    isFirstRunSeen: isFirstRunSeen === true,
  };
}

function part(what: Remembered): Preferences {
  switch (what.kind) {
    case "choice":
      return { choice: what.choice };
    case "lang":
      return { lang: what.lang };
    case "first-run-seen":
      return { isFirstRunSeen: true };
  }
}
