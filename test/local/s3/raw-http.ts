import { connect } from "node:net";

/** Sends bytes as they are and hands back all that comes, until the server closes or `enough` says stop. */
export function exchange(
  endpoint: string,
  bytes: string | Buffer,
  enough: (received: string) => boolean = hasAnswer,
): Promise<string> {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let received = "";
    socket.on("data", (part) => {
      received += part.toString("latin1");
      if (enough(received)) socket.destroy();
    });
    socket.on("close", () => resolve(received));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(received) : reject(error),
    );
  });
}

/** A head and as many bytes of body as it promises. */
function hasAnswer(received: string): boolean {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(received.slice(0, end))?.[1];
  return length !== undefined && received.length >= end + 4 + Number(length);
}

/** "403 AccessDenied" out of a raw answer. */
export function refusalOfRaw(received: string): string {
  const status = /^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? "no answer";
  const code = /<Code>(.*?)<\/Code>/.exec(received)?.[1];
  return code === undefined ? status : `${status} ${code}`;
}

export function requestText(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string = "",
): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${url} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}
