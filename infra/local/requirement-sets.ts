/** For each class of the Excel API the members by the set that brought them: { Range: { "1.1": ["Address", …] } }. */
export type RequirementSets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Reads the sets out of the declarations of @types/office-js: namespace Excel, its classes, and of each member the
 * lowest "[Api set: ExcelApi 1.x …]" of its documentation. Names as on the wire, the first letter a capital.
 */
export function requirementSets(declarations: string): RequirementSets {
  const sets = new Map<string, Map<string, number>>();
  let inExcel = false;
  let className: string | undefined;
  let comment: string[] | undefined;
  let lowest: number | undefined;
  for (const line of declarations.split(/\r?\n/)) {
    if (comment) {
      comment.push(line);
      if (!line.includes("*/")) continue;
      lowest = lowestSet(comment.join(" "));
      comment = undefined;
    } else if (/^\s*\/\*\*/.test(line)) {
      if (line.includes("*/")) lowest = lowestSet(line);
      else comment = [line];
    } else if (/^declare namespace /.test(line)) inExcel = /^declare namespace Excel\b/.test(line);
    else if (/^ {4}(?:export )?class (\w+)/.test(line))
      className = inExcel ? /class (\w+)/.exec(line)?.[1] : undefined;
    else if (/^ {4}\}/.test(line)) className = undefined;
    else {
      const member = /^ {8}(?:readonly |static |get |set )*(\w+)[?]?\s*[(<:]/.exec(line)?.[1];
      if (className && member && lowest !== undefined) keep(sets, className, member, lowest);
      if (member) lowest = undefined;
    }
  }
  return byLevel(sets);
}

/** 8 for "[Api set: ExcelApi 1.8]"; of several the first named, which is the lowest. Preview and desktop-only sets are none. */
function lowestSet(comment: string): number | undefined {
  const found = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1];
  return found === undefined ? undefined : Number(found);
}

function keep(sets: Map<string, Map<string, number>>, className: string, member: string, set: number): void {
  const members = sets.get(className) ?? new Map<string, number>();
  const name = member.charAt(0).toUpperCase() + member.slice(1);
  members.set(name, Math.min(set, members.get(name) ?? set));
  sets.set(className, members);
}

const byLevel = (sets: ReadonlyMap<string, ReadonlyMap<string, number>>): RequirementSets =>
  Object.fromEntries(
    [...sets].map(([className, members]) => {
      const levels = [...new Set(members.values())].sort((a, b) => a - b);
      const named = (level: number) => [...members].filter(([, set]) => set === level).map(([name]) => name);
      return [className, Object.fromEntries(levels.map((level) => [`1.${level}`, named(level)]))];
    }),
  );
