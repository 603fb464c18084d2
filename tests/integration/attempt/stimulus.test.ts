import { expect } from "vitest";
import { loadAttemptReview } from "@/lib/services/attempt/load-attempt-review";
import { paragraphs } from "@/lib/domain/item/content";
import { everyItem } from "@/tests/support/some-items";
import { aRunningAttempt, keyMark, type Room } from "./support/a-room";
import { test } from "./support/room-test";
import { start } from "./support/starting";

const questions = everyItem.slice(0, 4).map(([, { interaction, key }]) => ({ interaction, key }));
const letter = {
  title: "Thư gửi bộ phận Một cửa",
  content: paragraphs("Đề nghị cập nhật mật khẩu trước 17 giờ."),
};

/** A letter that the second and the third question of a room are asked about. */
async function askAboutALetter({ sql, formId, invigilator }: Room) {
  await sql`
    with bank as (
      select i.bank_id from form_item f join item_version v on v.id = f.item_version_id
        join item i on i.id = v.item_id where f.form_id = ${formId} limit 1),
    made as (
      insert into stimulus (bank_id, code, approved_version) select bank_id, 'NL-001', 1 from bank returning id),
    written as (
      insert into stimulus_version (stimulus_id, version, title, content, author_id)
      select id, 1, ${letter.title}, ${JSON.stringify(letter.content)}::text::jsonb, ${invigilator.userId}
        from made returning id)
    insert into item_version_stimulus
    select f.item_version_id, w.id, f.position from form_item f, written w
     where f.form_id = ${formId} and f.position in (2, 3)`;
}

test("a form brings a stimulus once, with the first question about it, and no key", async ({
  api,
  makeRoom,
}) => {
  const room = await makeRoom({ questions });
  await askAboutALetter(room);

  const { body } = await start(api, room, await api.enter(room.sittingId, room.candidates[0]));

  const { items } = body.form as { items: { stimulus?: unknown; stimulusOf?: unknown }[] };
  expect(items.map(({ stimulus, stimulusOf }) => [stimulus, stimulusOf])).toEqual([
    [undefined, undefined],
    [letter, undefined],
    [undefined, 2],
    [undefined, undefined],
  ]);
  expect(JSON.stringify(body).split("cập nhật mật khẩu")).toHaveLength(2);
  expect(JSON.stringify(body)).not.toContain(keyMark);
});

test("a review of an attempt shows it above the first question about it", async ({
  api,
  as,
  makeRoom,
}) => {
  const room = await makeRoom({ questions });
  await askAboutALetter(room);
  const id = await aRunningAttempt(room, room.candidates[0]);
  await api.submit(id, 0);
  await room.sql`update sitting set state = 'closed' where id = ${room.sittingId}`;

  const review = await loadAttemptReview(as(room.inspector), { attemptId: id });

  const shown = review.ok ? review.value.items.map(({ item }) => item.stimulus) : [];
  expect(shown).toEqual([undefined, letter, undefined, undefined]);
});
