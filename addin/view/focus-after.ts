import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Where the keyboard goes on once a form that stood here is gone: to what it was about, not to the top of the page. */
export function useFocusAfter<Place extends HTMLElement>(isFormOpen: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const wasOpen = useRef(isFormOpen);
  useEffect(() => {
    if (wasOpen.current && !isFormOpen) place.current?.focus();
    wasOpen.current = isFormOpen;
  }, [isFormOpen]);
  return place;
}
