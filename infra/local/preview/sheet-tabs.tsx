import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "./desk.ts";
import { useDesk } from "./listening.ts";

/** The tabs of the visible sheets: arrows move between them as between any tabs. */
export function SheetTabs({ desk }: { readonly desk: Desk }) {
  useDesk(desk);
  const list = useRef<HTMLDivElement>(null);
  const active = desk.workbook.active().id;
  const sheets = desk.workbook.sheets();
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [active]);

  const go = (to: number) => {
    const sheet = sheets[to];
    if (!sheet) return;
    desk.activate(sheet.id);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={desk.words.sheets} ref={list}>
      {sheets.map(({ id, name, tabColor }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`trang-${index}`}
          aria-selected={id === active}
          aria-controls="luoi"
          tabIndex={id === active ? 0 : -1}
          style={tabColor ? { boxShadow: `inset 0 -3px ${tabColor}` } : {}}
          onClick={() => desk.activate(id)}
          onKeyDown={({ key }) => {
            if (key === "ArrowRight") go(Math.min(sheets.length - 1, index + 1));
            if (key === "ArrowLeft") go(Math.max(0, index - 1));
            if (key === "Home") go(0);
            if (key === "End") go(sheets.length - 1);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
