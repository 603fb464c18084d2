import { expect } from "vitest";
import { describeInstallation } from "@/lib/services/installation/describe-installation";
import { editInstallation } from "@/lib/services/installation/edit-installation";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { NotFound } from "@/lib/services/context";
import { anAdministrator, asPerson, visitor, actsOn } from "@/tests/integration/access/a-person";
import { test } from "@/tests/support/worker-database";

const hue = {
  parentBody: "Ủy ban nhân dân thành phố Huế",
  ownBody: "Sở Khoa học và Công nghệ",
  support: "số nội bộ 102",
  demonstration: true,
};

test("an installation says nothing of itself until somebody does", async ({ database }) => {
  expect(await loadInstallation(visitor(database))).toEqual({
    parentBody: "",
    ownBody: "",
    support: "",
    demonstration: false,
  });
});

test("what an administrator says stands on every page, before anybody signs in", async ({
  database,
}) => {
  await describeInstallation(await anAdministrator(database), hue);

  expect(await loadInstallation(visitor(database))).toEqual(hue);
  expect(await actsOn(database, "installation")).toEqual(["installation.describe"]);
});

test("what is not said stays as it was", async ({ database }) => {
  const admin = await anAdministrator(database);
  await describeInstallation(admin, hue);

  await describeInstallation(admin, { ownBody: "Sở Nội vụ" });

  expect(await editInstallation(admin)).toEqual({ ...hue, ownBody: "Sở Nội vụ" });
});

test("nobody else says whose installation it is", async ({ database }) => {
  const { actor } = await anAdministrator(database);
  const leader = asPerson(database, { ...actor, roles: [{ role: "leader", unitId: null }] });

  await expect(describeInstallation(leader, hue)).rejects.toThrow(NotFound);
  await expect(editInstallation(leader)).rejects.toThrow(NotFound);
});
