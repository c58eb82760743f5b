import { html, nothing, type TemplateResult } from 'lit';
import type { KindGroup } from '../../../domain/partners/partner.ts';
import { choiceChip, chipGroup, chosenChip } from '../../shared/chips.ts';
import { inKorean, type DirectoryActions, type DirectoryContext } from './context.ts';

/** Puts a choice of a list in or takes it out. */
const toggled = <Choice>(chosen: readonly Choice[], choice: Choice): readonly Choice[] =>
  chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice];

/** The name of a need in the card's language, else as the source has it; a link may name anything, which is not shown. */
const needName = (code: string, { strings, partners }: DirectoryContext): string =>
  strings.needs[code] ?? partners.find(({ needNames }) => needNames[code])?.needNames[code] ?? strings.filters.needs;

/** Zones first, then the neighbourhoods that partners name, each in the order of its letters. */
function areaFacet(context: DirectoryContext, actions: DirectoryActions) {
  const { strings, counts, wanted, zones } = context;
  const isZone = (name: string) => zones.some((zone) => zone.name === name);
  const choices = (wants: boolean) =>
    [...counts.areas]
      .filter(([name]) => isZone(name) === wants)
      .sort()
      .map(([name, count]) =>
        choiceChip(name, count, name === wanted.area, inKorean(context), () =>
          actions.want({ area: name === wanted.area ? '' : name }),
        ),
      );
  const chosen = Boolean(wanted.area);
  return html`${chipGroup(strings.filters.zones, true, choices(true))}
  ${chipGroup(strings.filters.area, chosen && !isZone(wanted.area), choices(false))}`;
}

/** Everything that narrows the list. */
export function filterPanel(context: DirectoryContext, actions: DirectoryActions): TemplateResult {
  const { strings, counts, wanted } = context;
  const { filters } = strings;
  const flag = (name: string, count: number, pressed: boolean, press: () => void) =>
    count || pressed ? [choiceChip(name, count, pressed, undefined, press)] : [];
  const open = (when: 'now' | 'weekend') =>
    flag(filters[when], counts[when], wanted.open === when, () =>
      actions.want({ open: wanted.open === when ? '' : when }),
    );
  return html`${areaFacet(context, actions)}
  ${chipGroup(filters.open, true, [
    ...open('now'),
    ...open('weekend'),
    ...flag(filters.visiting, counts.visiting, wanted.visiting, () => actions.want({ visiting: !wanted.visiting })),
  ])}
  ${chipGroup(
    filters.groups,
    wanted.groups.length > 0,
    [...counts.groups].map(([group, count]) =>
      choiceChip(strings.kinds[group], count, wanted.groups.includes(group), undefined, () =>
        actions.want({ groups: toggled<KindGroup>(wanted.groups, group) }),
      ),
    ),
  )}
  ${chipGroup(
    filters.needs,
    wanted.needs.length > 0,
    [...counts.needs].map(([code, count]) =>
      choiceChip(
        needName(code, context),
        count,
        wanted.needs.includes(code),
        strings.needs[code] ? undefined : inKorean(context),
        () => actions.want({ needs: toggled(wanted.needs, code) }),
      ),
    ),
  )}
  ${counts.areas.size ? html`<p class="hint">${filters.everywhere}</p>` : nothing}`;
}

/** What is chosen, each with a way to take it out again. */
export function chosenChips(context: DirectoryContext, actions: DirectoryActions): TemplateResult[] {
  const { strings, wanted, counts } = context;
  const { area, groups, needs, open, visiting, near } = wanted;
  const chip = (name: string, changes: Parameters<DirectoryActions['want']>[0]) =>
    chosenChip(name, strings.list.remove(name), () => actions.want(changes));
  return [
    ...(near ? [chip(near.name ? strings.near.from(near.name) : strings.near.device, { near: undefined })] : []),
    // A link may name anything; only what partners name is shown.
    ...(area ? [chip(counts.areas.has(area) ? area : strings.filters.area, { area: '' })] : []),
    ...(open ? [chip(strings.filters[open], { open: '' })] : []),
    ...(visiting ? [chip(strings.filters.visiting, { visiting: false })] : []),
    ...groups.map((group) => chip(strings.kinds[group], { groups: toggled(groups, group) })),
    ...needs.map((code) => chip(needName(code, context), { needs: toggled(needs, code) })),
  ];
}
