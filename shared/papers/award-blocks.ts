import type { Award } from "../awards/award.ts";
import type { AwardProposal } from "../awards/award-proposal.ts";
import { writtenDay } from "../calendar.ts";
import { periodState } from "../period-state.ts";
import { agencyTitle, awardTitle } from "../report/parties.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import {
  type AwardNames,
  awardKindInWords,
  openInWords,
  proposedInWords,
  quotaInWords,
} from "../words/awards.ts";
import type { Form } from "./form.ts";
import type { Block } from "./paper-plan.ts";
import { body, clause, item } from "./writing.ts";

export const awardNames = (input: SummaryInput): AwardNames => ({
  agency: (id) => agencyTitle(input, id),
  award: (id) => awardTitle(input, id),
  rubric: input.desk.rubric,
});

/** Every award of the bloc with what is proposed for it, in their order from the highest; one set up since has nothing yet. */
export const proposalsOf = ({
  desk,
  document,
}: SummaryInput): readonly { readonly award: Award; readonly proposal: AwardProposal }[] =>
  desk.bloc.awards.flatMap((award) =>
    (document.awards?.proposals ?? [])
      .filter((proposal) => proposal.award === award.id)
      .map((proposal) => ({ award, proposal })),
  );

/** Award by award: the quota worked out, who is proposed and by what, what is still open. */
export function awardBlocks(input: SummaryInput, form: Form): readonly Block[] {
  const names = awardNames(input);
  return proposalsOf(input).flatMap(({ award, proposal: { quota, proposed, open } }, index) => [
    clause(form, `${index + 1}. ${award.title} (${awardKindInWords(award.kind, "vi").toLowerCase()})`),
    body(form, `Chỉ tiêu: ${quotaInWords(quota, "vi")}. Căn cứ: ${award.ground}.`),
    ...proposed.map((each) => item(form, `${names.agency(each.agency)}: ${proposedInWords(each, "vi")}.`)),
    ...(proposed.length === 0 && !open ? [item(form, "Không có đơn vị đủ điều kiện đề nghị.")] : []),
    ...(open ? [item(form, `Còn để ngỏ: ${openInWords(open, names, "vi")}.`)] : []),
  ]);
}

/** What was granted already, where that is known. */
export const grantedBlocks = (input: SummaryInput, form: Form): readonly Block[] =>
  periodState(input.decisions).granted.map(({ agency, award, number, date }) =>
    item(
      form,
      `${agencyTitle(input, agency)} được tặng ${awardTitle(input, award)} (${number}, ngày ${writtenDay(date)}).`,
    ),
  );
