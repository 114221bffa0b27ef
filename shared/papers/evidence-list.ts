import * as z from "zod/mini";
import { writtenDay } from "../calendar.ts";
import { Letterhead, layoutOf, letterheadOf } from "../letterhead.ts";
import { OFFICIAL_LAYOUTS } from "../official-layouts.ts";
import { ILLUSTRATIVE } from "../report/page.ts";
import { plainText } from "../report/plain-text.ts";
import { appliesTo, criteriaOf, type Round, Text } from "../rubric.ts";
import type { Evidence } from "../scorecard.ts";
import { imprintOf } from "../sheet/imprint.ts";
import { Sheet } from "../wire/sheet.ts";
import { roundInWords } from "../words/rounds.ts";
import { DRAFT, marked } from "./bloc-paper.ts";
import { type Form, formOf, formOn } from "./form.ts";
import { letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPlan, PaperRow } from "./paper-plan.ts";
import { signedBy, signerOf } from "./signing.ts";
import { body, type PaperColumn, row, table, within } from "./writing.ts";

/**
 * All that the list is made from: a card as it stands, and whose letterhead the bloc's papers go by. `scoredBy` is the
 * title of the member that scored another one.
 */
export const EvidenceListInput = z.strictObject({
  ...z.pick(Sheet, { season: true, period: true, agency: true, round: true, rubric: true, rubricHash: true })
    .shape,
  bloc: z.strictObject({ ...Sheet.shape.bloc.shape, letterhead: z.optional(Letterhead) }),
  head: z.optional(
    z.strictObject({
      revision: z.int(),
      hash: z.string(),
      withdrawn: z.boolean(),
      sentBack: z.optional(z.string()),
    }),
  ),
  card: z.optional(Sheet.shape.card),
  scoredBy: z.optional(Text),
});
export type EvidenceListInput = z.infer<typeof EvidenceListInput>;

const COLUMNS: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Mục", share: 20, align: "center" },
  { title: "Tiêu chí", share: 60 },
  { title: "Số, ký hiệu", share: 32 },
  { title: "Ngày", share: 25, align: "center" },
  { title: "Cơ quan ban hành", share: 36 },
  { title: "Trích yếu nội dung", share: 55 },
  { title: "Ghi chú", share: 22 },
];

/** Danh mục tài liệu kiểm chứng: every document a card names, criterion by criterion, with the card's revision and code on every page. */
export function evidenceList(input: EvidenceListInput): PaperPlan {
  const { agency, bloc, period, season, round, head } = input;
  const form = formFor(input);
  const isKept = head !== undefined && !head.withdrawn && head.sentBack === undefined;
  const rows = documentRows(input);
  const blocks: readonly Block[] = [
    letterheadBlock(form),
    ...titleBlock(form, "Danh mục tài liệu kiểm chứng", [
      `Kèm theo bảng ${scoredIn(round)} ${within(period.title)}`,
      round === "self" ? bloc.title : `của ${agency.title}, ${bloc.title}`,
    ]),
    rows.length > 0
      ? table(form, COLUMNS, rows)
      : body(form, "Bảng chấm điểm không kê tài liệu kiểm chứng nào."),
  ];
  const signers = [
    { office: ["Người lập"], note: "(Ký, ghi rõ họ tên)" },
    { ...signerOf(form), note: "(Ký tên, đóng dấu)" },
  ];
  return {
    title: plainText(`Danh mục tài liệu kiểm chứng - ${agency.title} - ${period.title}`),
    parts: [
      {
        orientation: form.orientation,
        margins: form.layout.margins,
        pageNumber: { size: form.layout.pageNumber.size },
        ...marked([...(season.illustrative ? [ILLUSTRATIVE] : []), ...(isKept ? [] : [DRAFT])]),
        imprint: imprintOf(input),
        blocks: signedBy(form, blocks, signers),
      },
    ],
  };
}

/** An agency issues the list of what it scored in its own name, in the layout of the bloc's papers; any other is the bloc's. */
function formFor(input: EvidenceListInput): Form {
  const issuer = issuingAgency(input);
  if (issuer === undefined) return formOf(input.bloc, "danh-muc", "landscape");
  const blocHead = letterheadOf(input.bloc);
  const own: Letterhead = {
    layout: layoutOf(blocHead, "danh-muc"),
    issuer,
    ...(blocHead.place !== undefined && { place: blocHead.place }),
    signature: { position: "Thủ trưởng cơ quan, đơn vị" },
    recipients: [],
  };
  return formOn(own, OFFICIAL_LAYOUTS[own.layout], "landscape");
}

/** The agency whose scoring it is: its own in a self-score, else a member or a verifier of the table; none for the secretariat, the deputy and the Council. */
/** "tự chấm điểm thi đua", "điểm thi đua của Hội đồng". */
const scoredIn = (round: Round): string =>
  round === "council"
    ? "điểm thi đua của Hội đồng"
    : `${roundInWords(round, "vi").toLowerCase()} điểm thi đua`;

const issuingAgency = ({ round, agency, scoredBy, card, rubric }: EvidenceListInput): string | undefined =>
  round === "self" ? agency.title : (scoredBy ?? rubric.scorers.find(({ id }) => id === card?.scorer)?.title);

/** A row for each document; one that says so where the table asks for evidence and the card names none. */
function documentRows({ rubric, card, agency }: EvidenceListInput): readonly PaperRow[] {
  const entries = new Map(card?.entries.map((entry) => [entry.criterion, entry]));
  const named = criteriaOf(rubric)
    .filter((criterion) => appliesTo(criterion, agency.id))
    .flatMap(({ id, code, title, evidence: needed }) => {
      const entry = entries.get(id);
      const documents = (entry?.evidence ?? []).map((each) => [code, title, ...documentCells(each)]);
      const isMissing = needed === "required" && entry !== undefined && !entry.notApplicable;
      return documents.length > 0 || !isMissing
        ? documents
        : [[code, title, "", "", "", "", "chưa kê tài liệu"]];
    });
  return named.map((cells, index) => row(COLUMNS, [String(index + 1), ...cells]));
}

const documentCells = ({ number, date, issuer, excerpt, underWay }: Evidence): readonly string[] => [
  number ?? "",
  date === undefined ? "" : writtenDay(date),
  issuer ?? "",
  excerpt ?? "",
  underWay ? "đang thực hiện" : "",
];
