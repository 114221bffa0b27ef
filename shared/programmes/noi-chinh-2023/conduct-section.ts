import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** Who follows administrative reform and checks Mục IV. */
export const REFORM_SCORER = { id: "theo-doi-cchc", title: "Cơ quan theo dõi cải cách hành chính" };

/** Mục IV. Agencies that the reform index does not rate declare IV.1 not applicable, and the rest of IV is rescaled. */
export const CONDUCT: WrittenSection = {
  id: "cai-cach-ky-cuong",
  code: "IV",
  title: "Cải cách hành chính, kỷ luật, kỷ cương",
  composed: true,
  max: "10",
  verifier: REFORM_SCORER.id,
  criteria: [
    {
      id: "chi-so-cchc",
      code: "IV.1",
      title: "Chỉ số cải cách hành chính (PAR Index) của cơ quan",
      composed: true,
      max: "3",
      mayNotApply: true,
      inputs: [{ kind: "percent", id: "chi-so", title: "Chỉ số được công bố" }],
      base: { kind: "external", input: "chi-so", outOf: "100", source: REFORM_SCORER.title },
    },
    {
      id: "van-ban-dung-han",
      code: "IV.2",
      title: "Tỷ lệ hồ sơ, văn bản giải quyết đúng hạn",
      composed: true,
      max: "2",
      inputs: [
        { kind: "count", id: "tong-so", title: "Tổng số hồ sơ, văn bản đến hạn" },
        { kind: "count", id: "dung-han", title: "Số giải quyết đúng hạn" },
      ],
      base: {
        kind: "steps",
        reading: { part: "dung-han", whole: "tong-so", share: true },
        bands: [
          { from: "98", points: "2" },
          { from: "95", below: "98", points: "1.5" },
          { from: "90", below: "95", points: "1" },
        ],
        outside: "0",
      },
    },
    {
      id: "dao-duc-cong-vu",
      code: "IV.3",
      title: "Chấp hành kỷ luật, kỷ cương hành chính, đạo đức công vụ",
      composed: true,
      max: "2",
      inputs: [
        { kind: "count", id: "vi-pham", title: "Số lượt người vi phạm bị nhắc nhở bằng văn bản trở lên" },
      ],
      base: { kind: "given" },
      lines: [
        {
          id: "vi-pham-ky-cuong",
          code: "IV.3.1",
          title: "Có người vi phạm: trừ 0,5 điểm/lượt",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "vi-pham", each: "0.5" },
          atMost: "2",
          exemption: "Cơ quan tự phát hiện và xử lý: không trừ",
        },
      ],
      note: contentLine(5),
    },
    {
      id: "nguoi-dung-dau",
      code: "IV.4",
      title: "Trách nhiệm nêu gương của người đứng đầu (kết quả xếp loại năm)",
      composed: true,
      max: "1.5",
      inputs: [
        {
          kind: "choice",
          id: "xep-loai",
          title: "Mức xếp loại",
          options: [
            { id: "xuat-sac", title: "Hoàn thành xuất sắc nhiệm vụ" },
            { id: "tot", title: "Hoàn thành tốt nhiệm vụ" },
            { id: "hoan-thanh", title: "Hoàn thành nhiệm vụ" },
            { id: "khong", title: "Không hoàn thành nhiệm vụ" },
          ],
        },
      ],
      base: {
        kind: "choose-one",
        input: "xep-loai",
        alternatives: [
          { option: "xuat-sac", points: "1.5" },
          { option: "tot", points: "1.25" },
          { option: "hoan-thanh", points: "0.75" },
          { option: "khong", points: "0" },
        ],
      },
      note: contentLine(5),
    },
    {
      id: "van-hoa-cong-so",
      code: "IV.5",
      title: "Xây dựng văn hóa công sở",
      composed: true,
      max: "1.5",
      base: { kind: "direct", step: "0.25" },
      note: contentLine(5),
    },
  ],
};
