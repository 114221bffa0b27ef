import type { PersonId } from "../shared/ids.ts";
import type { Reply } from "./reply.ts";
import type { World } from "./route.ts";

type UseCase<Sent> = (subject: PersonId, sent: Sent) => Promise<Reply<unknown>>;

/** A use case that is read when it is first asked for: a start of the API does not wait for what a year asks for seldom. */
export const later =
  <Sent>(read: (world: World) => Promise<UseCase<Sent>>) =>
  (world: World): UseCase<Sent> =>
  async (subject, sent) =>
    (await read(world))(subject, sent);
