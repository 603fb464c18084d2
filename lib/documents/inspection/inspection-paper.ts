import type { CampaignPaper, UnitPaper } from "@/lib/domain/inspection/paper";
import { clockText, dayOf, dayText, dayWords, openDay } from "../paper/date-words";
import type { Emblem, Paper } from "../paper/paper";
import { bodyName } from "../paper/parts";
import { composePaper, type Letterhead } from "../template/compose-paper";
import type { Template } from "../template/template";
import type { BodyFacts, CampaignFacts, EmblemFacts, OutcomeFacts, RecordFacts } from "./facts";
import { campaignKnown, unitKnown } from "./known";

/** What is entered with a paper; empty where it is to be written by hand. */
export type Registered = {
  readonly number: string;
  /** "yyyy-mm-dd". */
  readonly on: string;
  readonly place: string;
};

const titles: Record<CampaignPaper | UnitPaper, string> = {
  plan: "Kế hoạch kiểm tra",
  notice: "Công văn và đề cương báo cáo",
  report: "Báo cáo kết quả kiểm tra",
  test_results: "Kết quả sát hạch theo đơn vị",
  minutes: "Biên bản kiểm tra",
  conclusion: "Thông báo kết luận",
  recheck: "Biên bản phúc tra",
};

type Order<Kind> = {
  readonly paper: Kind;
  readonly template: Template;
  readonly body: BodyFacts;
  readonly campaign: CampaignFacts;
  readonly registered: Registered;
};

/** A paper about all units of a campaign. */
export function campaignPaper(
  order: Order<CampaignPaper>,
  outcomes: readonly OutcomeFacts[],
): Paper {
  const { body, campaign, paper } = order;
  const letterhead = letterheadOf(order, `${titles[paper]} - ${campaign.name}`);
  return composePaper(order.template, campaignKnown(body, campaign, outcomes), letterhead);
}

/** A paper about one unit. */
export function unitPaper(order: Order<UnitPaper>, record: RecordFacts): Paper {
  const { body, campaign, paper } = order;
  const letterhead = letterheadOf(order, `${titles[paper]} - ${record.visit.unitName}`);
  const known = unitKnown(body, campaign, record, order.registered.on);
  return composePaper(order.template, known, letterhead);
}

/** Millimetres: as high as three lines of the names below it, and no wider than half their column. */
const emblemRoom = { height: 16, width: 36 };

function emblemOf({ mediaType, data, width, height }: EmblemFacts): Emblem {
  const scale = Math.min(emblemRoom.height / height, emblemRoom.width / width);
  const size = { width: width * scale, height: height * scale };
  return { type: mediaType === "image/png" ? "png" : "jpg", data, ...size };
}

function letterheadOf(
  { body, campaign, registered, paper }: Order<CampaignPaper | UnitPaper>,
  title: string,
): Letterhead {
  const parent = bodyName(body.parentBody);
  const own = bodyName(body.ownBody || campaign.ownerName);
  // The conclusion is the body's own; every other paper is the team's, which it set up.
  const heads =
    paper === "conclusion"
      ? {
          parentBody: parent === own ? "" : parent,
          ownBody: own,
          issuer: body.ownBody || campaign.ownerName,
        }
      : { parentBody: own, ownBody: "ĐOÀN KIỂM TRA", issuer: "Đoàn kiểm tra" };
  return {
    title,
    emblem: body.emblem ? emblemOf(body.emblem) : undefined,
    ...heads,
    number: registered.number,
    place: registered.place,
    date: registered.on === "" ? openDay : dayWords(registered.on),
    foot: {
      note: `${campaign.name}. Số liệu trên máy chủ lúc ${clockText(body.readAt)}, ${dayText(dayOf(body.readAt))}.`,
      mark: body.demonstration ? "DỮ LIỆU MINH HỌA" : "",
    },
  };
}
