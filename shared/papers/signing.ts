import type { Form } from "./form.ts";
import type { Block, Columns, Paragraph } from "./paper-plan.ts";
import { BLANK, beside, line, worded } from "./writing.ts";

/** Room for a signature and a seal, in points. */
const ROOM = 64;

/** Who signs: the lines of their office, and their name where it is known. */
export type Signer = {
  readonly office: readonly string[];
  readonly note?: string;
  readonly name?: string;
};

/** What a paper says, and below it nơi nhận and the signature of the bloc, on one page with its last words. */
export const signedByBloc = (form: Form, said: readonly Block[]): readonly Block[] =>
  ending(
    form,
    said,
    beside(form, [
      { share: 80, blocks: recipients(form) },
      { share: 85, blocks: signature(form, signerOf(form)) },
    ]),
  );

/** The same with the signatures of several side by side, their names on one line. */
export function signedBy(form: Form, said: readonly Block[], signers: readonly Signer[]): readonly Block[] {
  const most = Math.max(...signers.map(({ office }) => office.length));
  return ending(
    form,
    said,
    beside(
      form,
      signers.map(({ office, ...signer }) => ({
        share: 1,
        blocks: signature(form, {
          ...signer,
          office: [...office, ...Array<string>(most - office.length).fill("")],
        }),
      })),
    ),
  );
}

/** No signature stands on a page alone: the last words before it go with it, or the last row of a table. */
const ending = (form: Form, said: readonly Block[], signatures: Columns): readonly Block[] => [
  ...said.slice(0, -1),
  staying(said.at(-1) as Block),
  line("", { size: form.layout.body.size }, "left", { withNext: true }),
  signatures,
];

function staying(last: Block): Block {
  switch (last.kind) {
    case "paragraph":
    case "dots":
      return { ...last, withNext: true };
    case "table":
      return {
        ...last,
        rows: last.rows.map((row, index) =>
          index === last.rows.length - 1 ? { ...row, withNext: true } : row,
        ),
      };
    default:
      return last;
  }
}

/**
 * Who signs for the bloc: "TM. KHỐI THI ĐUA", "KHỐI TRƯỞNG". "Q." stands before the office itself ("Q. GIÁM ĐỐC"), the
 * others before whom it is signed for; where that is nobody, there is no such line.
 */
export function signerOf({ layout, letterhead: { signature } }: Pick<Form, "layout" | "letterhead">): Signer {
  const { authority, behalf, position, name } = signature;
  const said = authority === undefined ? "" : `${layout.authorities[authority]} `;
  const isActing = authority === "Q";
  return {
    office: [
      ...(behalf === undefined ? [] : [isActing ? behalf : `${said}${behalf}`]),
      isActing ? `${said}${position}` : position,
    ],
    ...(name !== undefined && { name }),
  };
}

function signature({ layout }: Form, { office, note, name }: Signer): readonly Block[] {
  const { signature: look, signer } = layout;
  return [
    ...office.map((text) => line(worded(text, look), look, "center", { withNext: true })),
    ...(note === undefined ? [] : [line(note, { size: 12, italic: true }, "center", { withNext: true })]),
    line(name ?? BLANK, signer, "center", { beforePt: ROOM }),
  ];
}

function recipients({ layout: { recipients: look }, letterhead }: Form): readonly Paragraph[] {
  const to = letterhead.recipients.length > 0 ? letterhead.recipients : [BLANK, BLANK];
  return [
    line(look.title, look.head, "left"),
    ...to.map((each, index) => line(`- ${each}${index < to.length - 1 ? ";" : "."}`, look.line, "left")),
  ];
}
