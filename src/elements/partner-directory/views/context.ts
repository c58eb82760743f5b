import type { TemplateResult } from 'lit';
import type { Catalogue } from '../../../controllers/catalogue.ts';
import type { PositionFailure } from '../../../controllers/position.ts';
import type { Partner, Zone } from '../../../domain/partners/partner.ts';
import type { Origin, PartnerCounts, Wanted } from '../../../domain/partners/wanted.ts';
import type { Holidays, Hours, Span } from '../../../domain/schedule/hours.ts';
import type { Strings } from '../../../strings/directory/ko.ts';

/** A partner that was found, and how far it is, in metres, where distances are told. */
export interface Near {
  readonly partner: Partner;
  readonly metres?: number | undefined;
}

/** Ways to look at what was found. */
export type Shown = 'list' | 'map' | 'visiting';

/** All that a view is drawn from. */
export interface DirectoryContext {
  readonly strings: Strings;
  readonly language: string;
  readonly headingLevel: number;
  /** Milliseconds since 1970; open states are told for this moment. */
  readonly now: number;
  readonly holidays: Holidays;
  readonly catalogue: Catalogue;
  readonly partners: readonly Partner[];
  readonly partnerOf: (id: string) => Partner | undefined;
  readonly zones: readonly Zone[];
  readonly wanted: Wanted;
  readonly found: readonly Near[];
  /** What was found is not yet what is wanted. */
  readonly busy: boolean;
  /** How far the device's position is; else why there is none. */
  readonly locating: 'idle' | 'pending' | PositionFailure;
  readonly counts: PartnerCounts;
  /** Places that the words typed may mean. */
  readonly named: readonly Origin[];
  /** What became of what the reader last did, where that is to be seen nowhere else. */
  readonly said: string | undefined;
  /** How many of the list's rows, from the first, are to be drawn anew; the others stand as they are. */
  readonly fresh: number;
  /** Page of the list, counted from 0. */
  readonly page: number;
  readonly shown: Shown;
  /** Ways to look at it that show something. */
  readonly offered: readonly Shown[];
  /** Stands for the map until what draws it is there. */
  readonly part: TemplateResult | undefined;
  /** On a narrow card, whether the choices to filter by are unfolded. */
  readonly filtering: boolean;
}

/** What a reader can do. */
export interface DirectoryActions {
  readonly want: (changes: Partial<Wanted>) => void;
  readonly clear: () => void;
  readonly page: (page: number) => void;
  readonly show: (shown: Shown) => void;
  readonly open: (partner: Partner) => void;
  /** Back to where the reader came from. */
  readonly back: () => void;
  readonly unfold: (filtering: boolean) => void;
  /** Orders by the distance from the device, which asks its owner first. */
  readonly locate: () => void;
  readonly load: () => void;
}

/** What a reader can do with one partner. */
export interface PartnerActions extends DirectoryActions {
  readonly request: (partner: Partner) => void;
  /** Hands a calendar file (RFC 5545) to the device: one date, or the series where no date is named. */
  readonly calendar: (name: string, place: string, hours: Hours, date?: Span) => void;
  readonly share: (partner: Partner) => void;
  /** Opens or folds what is asked of somebody who found a mistake. */
  readonly correct: (open: boolean) => void;
  readonly sendCorrection: (about: CorrectionAbout, text: string) => void;
  readonly print: () => void;
}

/** What may be wrong with an entry. */
export const CORRECTIONS = ['phone', 'hours', 'address', 'services', 'closed', 'other'] as const;
export type CorrectionAbout = (typeof CORRECTIONS)[number];

/** What is under way with the partner on screen. */
export interface OpenedPartner {
  readonly partner: Partner;
  /** Its details are being fetched, or could not be. */
  readonly details: 'there' | 'pending' | 'failed';
  /** Help was asked for where nothing takes a request. */
  readonly noForm: boolean;
  /** How far a correction is; `untaken` where nobody on this page takes any. */
  readonly correction: 'folded' | 'asked' | 'pending' | 'sent' | 'failed' | 'untaken';
  /** Whether words of one's own can be sent with it: only to an address that the webmaster named. */
  readonly takesWords: boolean;
}

/** A source's own words, which stand in Korean in every language. */
export const inKorean = ({ language }: Pick<DirectoryContext, 'language'>): 'ko' | undefined =>
  language.startsWith('ko') ? undefined : 'ko';
