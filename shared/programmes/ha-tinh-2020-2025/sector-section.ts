import { composed } from "../composed.ts";
import { proportion, published } from "../measures.ts";
import { count, criterion, each, GIVEN, percent, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Who follows administrative reform and enters the index. */
export const REFORM_SCORER = { id: "theo-doi-chi-so", title: "Cơ quan theo dõi chỉ số cải cách hành chính" };

/** Mục I of the sectors' table. An agency the reform index does not rate says so, and the rest is rescaled. */
export const SECTOR_WORK = composed({
  code: "I",
  title: "Nhiệm vụ chuyên môn, phát triển kinh tế - xã hội",
  max: "600",
  criteria: [
    criterion({
      code: "I.1",
      title: "Chỉ tiêu được giao của kỳ (hoàn thành dưới 80 % được 0 điểm)",
      max: "250",
      base: proportion(
        count("hoan-thanh", "Số chỉ tiêu hoàn thành"),
        count("duoc-giao", "Số chỉ tiêu được giao"),
        "80",
      ),
      evidence: "required",
      note: note(7),
    }),
    criterion({
      code: "I.2",
      title: "Nhiệm vụ được giao hoàn thành đúng hạn",
      max: "150",
      base: proportion(count("dung-han", "Số nhiệm vụ đúng hạn"), count("den-han", "Số nhiệm vụ đến hạn")),
      note: note(7),
    }),
    criterion({
      code: "I.3",
      title: "Xây dựng văn bản, đề án",
      max: "80",
      base: GIVEN,
      rows: [takes("I.3.1", "Văn bản chậm: trừ 5 điểm/văn bản", each("5", count("cham", "Số văn bản chậm")))],
      note: note(7),
    }),
    criterion({
      code: "I.4",
      title: "Chỉ số cải cách hành chính",
      max: "60",
      base: published(percent("chi-so", "Chỉ số được công bố"), REFORM_SCORER.title),
      mayNotApply: true,
      verifier: REFORM_SCORER.id,
      note: note(7),
    }),
    criterion({
      code: "I.5",
      title: "Thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo",
      max: "60",
      base: GIVEN,
      rows: [
        takes("I.5.1", "Vụ việc quá hạn: trừ 3 điểm/vụ", each("3", count("qua-han", "Số vụ việc quá hạn"))),
      ],
      note: note(7),
    }),
  ],
});
