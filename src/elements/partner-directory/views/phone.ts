import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerPhone } from '../../../domain/partners/partner.ts';
import { dial } from '../../../domain/phone.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import type { DirectoryContext } from './context.ts';
import { quoted } from './pieces.ts';

/** A number to tap, with its extension, which nobody can dial beforehand, and what it is for. */
export const phoneTemplate = (
  { number, extension, words }: PartnerPhone,
  context: Pick<DirectoryContext, 'strings' | 'language'>,
): TemplateResult =>
  html`${number ? html`<a class="call" href=${dial(number)}>${icon(ICONS.phone)} ${number}</a>` : nothing}
  ${extension ? context.strings.partner.extension(extension) : nothing} ${quoted(words, context)}`;
