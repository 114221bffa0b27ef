import { type Context, errors, type Provider } from "oidc-provider";
import type { DemoPerson } from "./demo-person.ts";
import { type Said, said, showPage, text } from "./issuer-page.ts";

const ROOT = "/chooser";

export const chooserPath = (interaction: string): string => `${ROOT}/${interaction}`;

/** The sign-in page: instead of a password, a button for each person of the demo. */
export function personChooser(provider: Provider, people: readonly DemoPerson[]) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const [, root, , chosen] = context.path.split("/");
    if (`/${root}` !== ROOT) return next();
    try {
      const { uid } = await provider.interactionDetails(context.req, context.res);
      const person = people.find(({ id }) => id === chosen);
      if (context.method !== "POST" || !person) return showPeople(context, uid, people);
      await provider.interactionFinished(context.req, context.res, { login: { accountId: person.id } });
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      showLost(context);
    }
  };
}

const showPeople = (context: Context, interaction: string, people: readonly DemoPerson[]): void =>
  showPage(context, {
    status: 200,
    title: { vi: "Bạn đăng nhập với tư cách ai?", en: "Who are you signing in as?" },
    content: byTask(people)
      .map(({ task, members }) =>
        [task ? `<h2>${said(task)}</h2>` : "", ...members.map((person) => button(interaction, person))].join(
          "\n",
        ),
      )
      .join("\n"),
  });

type Group = { readonly task?: Said; readonly members: DemoPerson[] };

/** People under their tasks, tasks in the order they first come; those of no task last. */
function byTask(people: readonly DemoPerson[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const person of people) {
    const name = person.task?.vi ?? "";
    const group: Group = groups.get(name) ?? { ...(person.task && { task: person.task }), members: [] };
    group.members.push(person);
    groups.set(name, group);
  }
  const [named, nameless] = [[...groups.values()].filter(({ task }) => task), groups.get("")];
  return nameless ? [...named, nameless] : named;
}

function button(interaction: string, { id, name }: DemoPerson): string {
  const action = `${chooserPath(interaction)}/${id}`;
  return `<form method="post" action="${text(action)}"><button>${text(name)}</button></form>`;
}

const showLost = (context: Context): void =>
  showPage(context, {
    status: 400,
    title: { vi: "Lượt đăng nhập này đã hết hạn", en: "This sign-in is over" },
    content: `<p>${said({
      vi: "Hãy quay lại Bảng Vàng và đăng nhập lại.",
      en: "Go back to Bảng Vàng and sign in again.",
    })}</p>`,
  });
