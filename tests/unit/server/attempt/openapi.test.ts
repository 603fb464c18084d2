import { expect, it } from "vitest";
import { twoPersonAct } from "@/lib/domain/attempt/act";
import { attemptStates } from "@/lib/domain/attempt/state";
import { faultReasons } from "@/lib/domain/bank/fault-report";
import { fileKinds } from "@/lib/domain/item/file-answer";
import { interactionTypes } from "@/lib/domain/item/interaction";
import { incidentKinds } from "@/lib/domain/sitting/incident";
import { interventionActs, timeActs } from "@/lib/domain/sitting/intervention";
import { sittingStates } from "@/lib/domain/sitting/lifecycle";
import { standings } from "@/lib/domain/sitting/standing";
import { sanctions } from "@/lib/domain/sitting/violation";
import openapi from "@/server/attempt/openapi.json";

const { schemas } = openapi.components;
const report = openapi.paths["/attempts/{id}/report"].post.requestBody.content;
const acts = twoPersonAct.options.map((option) => option.shape.act.value);

it.each([
  ["states of an attempt", schemas.AttemptState.enum, attemptStates],
  ["interactions", schemas.FormItem.properties.interaction.enum, interactionTypes],
  ["kinds of file", schemas.FormItem.properties.file.properties.kinds.items.enum, fileKinds],
  ["standings", schemas.RoomCandidate.properties.standing.enum, standings],
  ["kinds of incident", schemas.RoomIncident.properties.kind.enum, incidentKinds],
  ["sanctions", schemas.RoomIncident.properties.sanction.enum, [...sanctions, null]],
  [
    "interventions",
    schemas.RoomIntervention.properties.act.enum,
    [...interventionActs, ...timeActs],
  ],
  ["requests", schemas.RoomRequest.properties.act.enum, acts],
  ["states of a sitting", schemas.Room.properties.sitting.properties.state.enum, sittingStates],
  ["reasons of a report", report["application/json"].schema.properties.reason.enum, faultReasons],
])("the description of the API lists all %s, and no others", (_, described, known) => {
  expect(new Set<string | null>(described)).toEqual(new Set<string | null>(known));
});
