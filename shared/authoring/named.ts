/** Something with an id that a person knows by its title: a verifier, an agency. */
export type Named = { readonly id: string; readonly title: string };

/** The title where it names one of them and no other, and could not be taken for several; else the id. */
export function nameIn(list: readonly Named[], id: string): string {
  const title = list.find((each) => each.id === id)?.title;
  if (title === undefined || title !== title.trim() || /[+;]/.test(title)) return id;
  const isOnly = list.every((each) => each.id === id || (each.title !== title && each.id !== title));
  return isOnly ? title : id;
}

/** Who is meant by an id or a title, capitals aside; undefined for a stranger. */
export const idIn = (list: readonly Named[], text: string): string | undefined =>
  (
    list.find(({ id }) => id === text) ??
    list.find(({ title }) => title.trim().toLowerCase() === text.toLowerCase())
  )?.id;
