"use server";

import { factsOf, PersonForm, PostForm } from "@/app/(admin)/officers/officer-form";
import { type FormState, parseForm, refused } from "@/lib/forms/form";
import { leadTo } from "@/lib/platform/lead-to";
import { requestContext } from "@/lib/platform/request-context";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";

const EnrolForm = PersonForm.extend(PostForm.shape);

export async function enrolOfficerAction(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requestContext();
  const input = parseForm(EnrolForm, form);
  if (!input.ok) return input.reason;

  const { unitId, title, jobGroupCode, from, ...person } = input.value;
  const post = { unitId, title, jobGroupCode, from };
  const result = await enrolOfficer(ctx, { ...factsOf(person), ...post });
  if (!result.ok) return refused(form, result.reason);
  leadTo(`/officers/${result.value}`);
}
