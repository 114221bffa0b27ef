/** Refusals of what the council office enters about blocs. */
export const ROLLUP_REFUSAL_WORDS = {
  "bloc-result-refused": {
    status: 422,
    vi: "Biểu kết quả khối còn lỗi cần sửa. Chưa có gì được ghi; xem từng dòng dưới đây rồi gửi lại.",
    en: "The bloc's result has errors. Nothing was stored; see each line and send it again.",
  },
  "dossier-refused": {
    status: 422,
    vi: "Chưa ghi được việc xử lý hồ sơ. Chưa có gì được ghi; xem lý do dưới đây.",
    en: "This cannot be recorded of the dossier. Nothing was stored; see the reason.",
  },
  "stale-record": {
    status: 409,
    vi: "Có người vừa ghi việc khác cho khối này. Chưa có gì bị ghi đè; tải lại rồi xem có còn phù hợp không.",
    en: "Somebody recorded something else for this bloc meanwhile. Nothing was overwritten; reload and see whether yours still fits.",
  },
} as const;
