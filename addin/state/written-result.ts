import * as z from "zod/mini";
import { freeIds, slugOf } from "../../shared/authoring/free-ids.ts";
import { parsePoints } from "../../shared/parse-points.ts";
import { decimal } from "../../shared/points.ts";
import { BlocResult } from "../../shared/rollup/bloc-result.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { MemberLine, ResultDraft } from "./result-draft.ts";

/** What of a form is missing or cannot be read: "title", "paper/date", "members/2/total". */
export type WrittenResult =
  | { readonly ok: true; readonly result: BlocResult }
  | { readonly ok: false; readonly unread: readonly string[] };

/** A form as the result it says. A bloc or an agency the season does not know is named by the letters of its title. */
export function resultWritten({ bloc, label, fields, members }: ResultDraft): WrittenResult {
  const idFor = freeIds(members.flatMap(({ agency }) => agency ?? []));
  const title = text(fields.title);
  const read = z.safeParse(BlocResult, {
    bloc: bloc ?? slugOf(title),
    title,
    label,
    ...points("maximum", fields.maximum),
    members: members.map((member) => memberIn(member, idFor)),
    paper: { number: text(fields.number), date: day(fields.date) },
    reason: text(fields.reason),
  });
  if (read.success) return { ok: true, result: read.data };
  const unread = read.error.issues.map(({ path }) => path.join("/"));
  return { ok: false, unread: [...new Set(unread)].filter((place) => place !== "bloc" || title !== "") };
}

const memberIn = (member: MemberLine, idFor: (words: string) => string): object => {
  const title = text(member.title);
  const { unranked } = member;
  return {
    agency: member.agency ?? (title === "" ? "" : idFor(title)),
    title,
    ...(unranked === "" ? rank(member.rank) : { unranked }),
    ...points("total", member.total),
    ...given("class", member.class),
    ...(unranked === "" && given("proposed", member.proposed)),
  };
};

const text = (typed: string): string => typed.trim().normalize("NFC");

const given = (name: string, typed: string): object => (text(typed) === "" ? {} : { [name]: text(typed) });

/** A rank is a whole number; anything else goes on as it was typed, to be refused at its place. */
function rank(typed: string): object {
  if (text(typed) === "") return {};
  return { rank: /^\d{1,3}$/.test(text(typed)) ? Number(text(typed)) : text(typed) };
}

function points(name: string, typed: string): object {
  const read = parsePoints(typed);
  if (read.kind === "blank") return {};
  return { [name]: read.kind === "points" ? decimal(read.points) : typed };
}

const day = (typed: string): string => dayTyped(typed) ?? typed;
