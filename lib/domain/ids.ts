declare const brand: unique symbol;

/** A string that names a row of one kind and cannot be passed for another. */
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<"user">;
export type UnitId = Id<"unit">;
export type OfficerId = Id<"officer">;
export type BankId = Id<"bank">;
export type TopicId = Id<"topic">;
export type SharedSystemId = Id<"shared_system">;
export type LegalDocumentId = Id<"legal_document">;
export type ItemId = Id<"item">;
export type ItemVersionId = Id<"item_version">;
export type FaultReportId = Id<"fault_report">;
export type ItemImportId = Id<"item_import">;
export type RegisterImportId = Id<"register_import">;
export type PracticeAnswerId = Id<"practice_answer">;
export type BlueprintId = Id<"blueprint">;
export type TestId = Id<"test">;
export type FormId = Id<"form">;
export type SittingId = Id<"sitting">;
export type CandidateId = Id<"candidate">;
export type AttemptId = Id<"attempt">;
export type ContestId = Id<"contest">;
export type AudienceId = Id<"contest_audience">;
export type CampaignId = Id<"campaign">;
export type CampaignTeamId = Id<"campaign_team">;
export type CampaignDocumentId = Id<"campaign_document">;
export type VisitId = Id<"visit">;
export type NotificationId = Id<"notification">;
export type RecordId = Id<"record">;
export type EvidenceId = Id<"evidence">;
export type SampleDrawId = Id<"sample_draw">;
export type CriteriaSetId = Id<"criteria_set">;
export type MinutesId = Id<"minutes">;
export type FindingId = Id<"finding">;
export type RecommendationId = Id<"recommendation">;
export type RemedyFileId = Id<"remedy_file">;
