import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../../../domain/eligibility/judgement.ts';
import { regionNamed } from '../../../domain/programs/regions.ts';
import { LISTS } from '../../../domain/programs/select.ts';
import type { Filters } from '../../../domain/programs/selection.ts';
import type { Strings } from '../../../strings/finder/ko.ts';
import { choiceChip, chipGroup, chosenChip } from '../../shared/chips.ts';
import { inKorean, type FinderActions, type FinderContext } from './context.ts';

type ListFacet = (typeof LISTS)[number];

const VERDICTS: readonly Verdict[] = ['likely', 'more', 'check', 'not'];

/** Of agencies, which have no end, as many are shown as have most; any of them can be typed into the search. */
const FEW = 15;

/** The name of a choice; those without one of ours have it from the source. */
const nameOf = (facet: ListFacet, code: string, strings: Strings): string =>
  facet === 'agencies' ? code : (strings[facet][code] ?? code);

const without = (codes: readonly string[], code: string): string[] => codes.filter((one) => one !== code);

/** Puts a choice of a list in or takes it out. */
const toggled = (filters: Filters, facet: ListFacet, code: string): Partial<Filters> => {
  const codes = filters[facet];
  return { [facet]: codes.includes(code) ? without(codes, code) : [...codes, code] };
};

function listFacet(facet: ListFacet, context: FinderContext, actions: FinderActions) {
  const { strings, wish, found } = context;
  const chosen = wish.filters[facet];
  const counts = [...(found.counts?.[facet] ?? [])];
  const sorted =
    facet === 'agencies'
      ? counts
          .sort(([a, most], [b, fewer]) => Number(chosen.includes(b)) - Number(chosen.includes(a)) || fewer - most)
          .slice(0, FEW)
      : counts.sort();
  const lang = facet === 'agencies' ? inKorean(context) : undefined;
  const choices = sorted.map(([code, count]) =>
    choiceChip(nameOf(facet, code, strings), count, chosen.includes(code), lang, () =>
      actions.filter(toggled(wish.filters, facet, code)),
    ),
  );
  const open = facet === 'themes' || chosen.length > 0;
  return chipGroup(strings.filters[facet], open, choices);
}

/** Where one lives: first the province, then a city of it. */
function regionFacet(context: FinderContext, actions: FinderActions) {
  const { strings, wish, found } = context;
  const { region } = wish.filters;
  const facet = region.province ? 'cities' : 'provinces';
  const counts = [...(found.counts?.[facet] ?? [])].sort();
  const choices = counts.map(([name, count]) =>
    choiceChip(name, count, name === region.city, inKorean(context), () =>
      actions.filter({ region: region.province ? { ...region, city: name } : regionNamed(name) }),
    ),
  );
  const back = region.province
    ? [
        choiceChip(region.province, undefined, true, inKorean(context), () => actions.filter({ region: {} })),
        ...choices,
      ]
    : choices;
  return chipGroup(strings.filters[facet], Boolean(region.province ?? region.city), back);
}

function verdictFacet({ strings, wish, found, judged }: FinderContext, actions: FinderActions) {
  if (!judged) return nothing;
  const choices = VERDICTS.map((verdict) =>
    choiceChip(strings.verdicts[verdict], found.verdictCounts[verdict], wish.verdict === verdict, undefined, () =>
      actions.wish({ verdict: wish.verdict === verdict ? undefined : verdict }),
    ),
  );
  return chipGroup(strings.filters.verdicts, true, choices);
}

/** Everything that narrows the list. */
export const filterPanel = (context: FinderContext, actions: FinderActions): TemplateResult =>
  html`${verdictFacet(context, actions)} ${listFacet('themes', context, actions)}
    ${listFacet('lifeStages', context, actions)} ${regionFacet(context, actions)}
    ${listFacet('households', context, actions)} ${listFacet('apply', context, actions)}
    ${listFacet('agencies', context, actions)}
    <p class="hint">${context.strings.filters.nationwide}</p>`;

/** What is chosen, each with a way to take it out again. */
export function chosenChips({ strings, wish, found }: FinderContext, actions: FinderActions): TemplateResult[] {
  const { filters, verdict, remaining } = wish;
  const { province, city } = filters.region;
  // A link may name any place; only those that programmes name are shown.
  const isListed = city && found.counts?.[province ? 'cities' : 'provinces'].has(city);
  const chip = (name: string, remove: () => void) => chosenChip(name, strings.list.remove(name), remove);
  return [
    ...LISTS.flatMap((facet) =>
      filters[facet].map((code) =>
        chip(nameOf(facet, code, strings), () => actions.filter({ [facet]: without(filters[facet], code) })),
      ),
    ),
    ...(province ? [chip(province, () => actions.filter({ region: {} }))] : []),
    ...(city
      ? [chip(isListed ? city : strings.filters.cities, () => actions.filter({ region: province ? { province } : {} }))]
      : []),
    ...(verdict ? [chip(strings.verdicts[verdict], () => actions.wish({ verdict: undefined }))] : []),
    ...(remaining ? [chip(strings.filters.remaining, () => actions.wish({ remaining: false }))] : []),
  ];
}
