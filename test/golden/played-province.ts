import { LOCALITY_TABLE, SECTOR_TABLE } from "../../shared/programmes/ha-tinh-2020-2025/movement-tables.ts";
import type { WrittenBloc } from "../../shared/season.ts";
import {
  decided,
  ending,
  illustrated,
  invented,
  type PlayedCard,
  type PlayedProgramme,
} from "./played-programme.ts";
import { BLOCS, indexOf, ORDINARY, type PlayedAgency, type PlayedBloc } from "./province-figures.ts";

const TABLES = {
  sector: illustrated(SECTOR_TABLE, "Bảng tiêu chí thi đua khối sở, ban, ngành"),
  locality: illustrated(LOCALITY_TABLE, "Bảng tiêu chí thi đua cụm địa phương"),
};
const AGENCY = { sector: "so-nganh", locality: "dia-phuong" } as const;
const agencyOf = ({ does }: PlayedBloc, { letter }: PlayedAgency): string => `${AGENCY[does]}-${letter}`;

const GROUND = "Quy chế khen thưởng minh họa của tỉnh";

/** Of four members: 30 % rounded down but at least one flag, of the flags a fifth for the Government's, then merit. */
const AWARDS: NonNullable<WrittenBloc["awards"]> = [
  {
    id: "co-chinh-phu",
    kind: "title",
    title: "Cờ thi đua của Chính phủ",
    ground: `${GROUND}: không quá 20 % số tập thể đạt tiêu chuẩn tặng Cờ của tỉnh`,
    by: "rank",
    quota: { of: "award", award: "co-tinh", share: "20%", rounding: "down" },
    eligible: { rank: 1 },
  },
  {
    id: "co-tinh",
    kind: "title",
    title: "Cờ thi đua của UBND tỉnh",
    ground: `${GROUND}: 30 % số thành viên, ít nhất 01`,
    by: "rank",
    quota: { of: "members", share: "30%", rounding: "at-least-one" },
  },
  {
    id: "bang-khen",
    kind: "commendation",
    title: "Bằng khen của Chủ tịch UBND tỉnh",
    ground: `${GROUND}: 01 mỗi khối, cụm`,
    by: "rank",
    quota: { of: "count", count: 1 },
  },
];

/** The year's end; in one bloc two agencies are level for the last certificate, and its meeting chooses. */
function closing(bloc: string): readonly object[] {
  const [close, publish] = ending(bloc, "nam", "2021-12-27T16:00:00+07:00", "2021-12-30T10:00:00+07:00");
  const choice = decided(bloc, "nam", "2021-12-30T09:00:00+07:00", {
    kind: "choose",
    award: "bang-khen",
    agencies: ["so-nganh-g"],
    reason: "Hội nghị biểu quyết 3/4: Cơ quan G giúp đỡ cơ sở khó khăn nhất trong khối",
  });
  return [close, ...(bloc === "khoi-so-nganh-2" ? [choice] : []), publish].filter(
    (each) => each !== undefined,
  );
}

const headsOf = (bloc: PlayedBloc) => {
  const [lead, deputy] = bloc.agencies.map((agency) => agencyOf(bloc, agency));
  return { ...(lead !== undefined && { lead }), ...(deputy !== undefined && { deputy }) };
};

const cardsOf = (bloc: PlayedBloc, agency: PlayedAgency): readonly PlayedCard[] => {
  const [of, { campaign, year }] = [{ bloc: bloc.bloc, agency: agencyOf(bloc, agency) }, agency];
  const ordinary = ORDINARY[bloc.does];
  return [
    ...(campaign
      ? [
          {
            ...of,
            period: "dot-1",
            sentAt: "2021-06-28T09:00:00+07:00",
            self: { ...ordinary.campaign, ...campaign.self },
            verified: campaign.verified ?? {},
          },
        ]
      : []),
    {
      ...of,
      period: "nam",
      sentAt: "2021-12-16T09:00:00+07:00",
      self: { ...ordinary.year, ...year.self },
      verified: { ...(bloc.does === "sector" && indexOf("88")), ...year.verified },
    },
  ];
};

/** The council office takes in a bloc's dossier of the year. */
const received = (bloc: string, at: string) => ({
  period: "nam",
  by: "thu-ky-khoi",
  at,
  bloc,
  outcome: "received",
});

export const PROVINCE: PlayedProgramme = {
  folder: "phong-trao-tinh-minh-hoa",
  season: {
    id: "phong-trao-tinh-minh-hoa",
    title: "Năm thi đua 2021, phong trào thi đua yêu nước của tỉnh",
    year: 2021,
    illustrative: true,
    periods: [
      {
        id: "dot-1",
        title: "Đợt thi đua cao điểm quý II năm 2021",
        from: "2021-03-01",
        to: "2021-06-30",
        due: "2021-06-30T17:00:00+07:00",
        days: { "so-ket": "2021-05-15", "tong-ket": "2021-06-25" },
      },
      {
        id: "nam",
        title: "Năm 2021",
        from: "2021-01-01",
        to: "2021-12-31",
        due: "2021-12-20T17:00:00+07:00",
        days: { "so-ket": "2021-07-05", "tong-ket": "2021-12-15" },
      },
    ],
    blocs: BLOCS.map((bloc) => ({
      id: bloc.bloc,
      label: bloc.label,
      title: bloc.title,
      rubric: TABLES[bloc.does].id,
      ...headsOf(bloc),
      visibility: "after-close" as const,
      agencies: bloc.agencies.map((agency) => ({
        id: agencyOf(bloc, agency),
        title: invented(agency.letter),
      })),
      awards: AWARDS,
    })),
  },
  tables: [TABLES.sector, TABLES.locality],
  decisions: BLOCS.flatMap(({ bloc }) => [
    ...ending(bloc, "dot-1", "2021-07-08T16:00:00+07:00", "2021-07-12T10:00:00+07:00"),
    decided(bloc, "nam", "2021-02-26T08:00:00+07:00", {
      kind: "pledge",
      drafted: "2021-02-05",
      adopted: "2021-02-18",
      signed: "2021-02-25",
      reason: "Các đơn vị ký giao ước thi đua năm 2021",
    }),
    ...closing(bloc),
  ]),
  dossiers: [
    received("khoi-so-nganh-1", "2021-12-27T02:00:00Z"),
    received("khoi-so-nganh-2", "2021-12-27T02:30:00Z"),
    {
      ...received("khoi-so-nganh-2", "2021-12-28T01:00:00Z"),
      outcome: "returned",
      reason: "Hồ sơ thiếu biên bản họp khối",
    },
    { ...received("khoi-so-nganh-1", "2021-12-29T01:00:00Z"), outcome: "accepted" },
  ],
  cards: BLOCS.flatMap((bloc) => bloc.agencies.flatMap((agency) => cardsOf(bloc, agency))),
};
