export type { Client, StoredRequest } from './api/client.ts';
export { createClient } from './api/create-client.ts';
export { ApiError, type ApiErrorKind } from './api/errors.ts';
export { HsdsReader, type ListOf, type ListQuery, type RecordOf, type Resource } from './api/hsds.ts';
export type { ClientOptions } from './api/ieum.ts';
export type { Outcome, UnknownReason } from './api/outcome.ts';
export {
  createPartnerClient,
  type PartnerBatch,
  type PartnerClient,
  type PartnerClientOptions,
} from './api/partners.ts';
export { createProgramClient, type ProgramBatch, type ProgramClient } from './api/programs.ts';
export type { Batch, ListOptions, ListPage } from './api/records.ts';
export {
  createReceiptClient,
  type ReceiptClient,
  type ReceiptClientOptions,
  type StatusOutcome,
  type StatusRefusal,
} from './api/receipts.ts';
export {
  IeumRefusedEvent,
  IeumSentEvent,
  IeumStepEvent,
  IeumUnknownEvent,
  type FormStep,
} from './elements/help-request-form/help-request-form.events.ts';
export {
  IeumReportCorrectionEvent,
  IeumRequestPartnerEvent,
  type CorrectionDetail,
  type PartnerDetail,
} from './elements/partner-directory/partner-directory.events.ts';
export { PartnerDirectory } from './elements/partner-directory/partner-directory.ts';
export { IeumRequestProgramEvent, type ProgramDetail } from './elements/program-finder/program-finder.events.ts';
export { ProgramFinder } from './elements/program-finder/program-finder.ts';
export { IeumLeftEvent } from './elements/shared/events.ts';
export { HelpRequestForm } from './elements/help-request-form/help-request-form.ts';
export {
  IeumConfirmedEvent,
  IeumStatusEvent,
  IeumStatusRefusedEvent,
  IeumWithdrawnEvent,
} from './elements/request-status/request-status.events.ts';
export { RequestStatus } from './elements/request-status/request-status.ts';
export {
  DOOR_CODES,
  readDoorFragment,
  readDoorText,
  writeDoorFragment,
  writeDoorText,
  type Door,
  type DoorElement,
} from './domain/door.ts';
export type { ResendPolicy } from './domain/resend.ts';
export type { Discovery, EmergencyNumber, ReferralCapability } from './schemas/discovery.ts';
export type { Consent, FormDefinition, Question, Urgency } from './schemas/form-definition.ts';
export type { Location } from './schemas/hsds/location.ts';
export type { Organization } from './schemas/hsds/organization.ts';
export type { Schedule } from './schemas/hsds/schedule.ts';
export type { Service, ServiceAtLocation } from './schemas/hsds/service.ts';
export type { Problem } from './schemas/problem.ts';
export type { NextStep, Receipt } from './schemas/receipt.ts';
export type { Referral } from './schemas/referral.ts';
export type { Site, Sites } from './schemas/site.ts';
export type { CaseOutcome, Helped, HistoryEntry, ReceiptProof, State, Status } from './schemas/status.ts';
export { LANGUAGES, type Language } from './strings/languages.ts';
