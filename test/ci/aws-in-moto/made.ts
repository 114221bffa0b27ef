import { signedCall } from "../../../infra/aws/signed-call.ts";
import type { Moto } from "../../support/moto.ts";

/** A resource as moto made it: its name in the template, its type, and the name it has. */
export type Made = { readonly id: string; readonly type: string; readonly name: string };

/** What moto really made of a stack, by its own list. */
export async function madeOf({ caller }: Moto, stack: string): Promise<readonly Made[]> {
  const answer = await signedCall(caller, "cloudformation", {
    method: "POST",
    path: "/",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      Action: "ListStackResources",
      Version: "2010-05-15",
      StackName: stack,
    }).toString(),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`ListStackResources of ${stack} answers ${answer.status}: ${text}`);
  return [...text.matchAll(/<member>([\s\S]*?)<\/member>/g)].flatMap(([, member = ""]) => {
    const of = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(member)?.[1] ?? "";
    const made = { id: of("LogicalResourceId"), type: of("ResourceType"), name: of("PhysicalResourceId") };
    return made.type === "" ? [] : [made];
  });
}

/** The one resource of a type whose name in the template begins so. */
export function one(made: readonly Made[], type: string, begins: string): string {
  const found = made.filter((each) => each.type === type && each.id.startsWith(begins));
  if (found.length !== 1) throw new Error(`${found.length} of ${type} ${begins}…`);
  return found[0]?.name ?? "";
}
