/** The list added up by year group or form. Owns the table; what is withheld is decided elsewhere and said here. */
import type { GroupLine } from '../../src/review/cohort-groups';
import { CheckField } from '../panel/fields';
import { Empty } from '../panel/parts';
import type { CohortEvents, CohortView } from './cohort-view';
import { DifferGroupPart } from './differ-group';
import { ScrollRegion } from './scroll-region';

type GroupsProps = {
  groups: NonNullable<CohortView['groups']>;
  events: Pick<CohortEvents, 'groupsForOthers' | 'explainGroup' | 'openPupil'>;
};

export function CohortGroups({ groups: { by, forOthers, lines, differ }, events }: GroupsProps) {
  const isAnyPartly = lines.some(({ isAtLeast }) => isAtLeast);
  if (lines.length < 2) return <Empty>Nobody with a possible session this year was read yet.</Empty>;
  return (
    <div class="groups">
      <CheckField isOn={forOthers} onChange={events.groupsForOthers}>
        Withhold small numbers of pupils too, as for governors and others outside the school
      </CheckField>
      <ScrollRegion name="grid" label="Added up">
        <table aria-label={by === 'year' ? 'Year groups' : 'Forms'}>
          <thead>
            <tr>
              <th scope="col">{by === 'year' ? 'Year group' : 'Form'}</th>
              <th scope="col" class="r">
                Pupils
              </th>
              <th scope="col" class="r">
                Attended
              </th>
              <th scope="col" class="r">
                Possible
              </th>
              <th scope="col" class="r">
                %
              </th>
              <th scope="col" class="r">
                Persistent
              </th>
              <th scope="col" class="r">
                Severe
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <Line key={line.name} line={line} isAll={at === 0} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="rl-12 rl-2">
        Groups of fewer than 10 pupils are withheld, and as many more as keep them from being worked out.
        {isAnyPartly &&
          ' Where marks are unread, counts are at least, and a percentage goes from all of them missed to all attended.'}
      </p>
      <p>
        <button
          type="button"
          class="rl-btn"
          aria-expanded={differ !== null}
          onClick={() => events.explainGroup(differ === null)}
        >
          Why do our figures differ?
        </button>
      </p>
      {differ && (
        <div class="rl-pupil">
          <DifferGroupPart differ={differ.group} scope={differ.scope} onOpen={events.openPupil} />
        </div>
      )}
    </div>
  );
}

function Line({ line, isAll }: { line: GroupLine; isAll: boolean }) {
  const { name, pupils, attended, possible, percent, persistent, severe, isAtLeast, why } = line;
  if (why !== '')
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={6} class="rl-2">
          {why === 'withheld' ? 'withheld' : `${why} pupils`}
        </td>
      </tr>
    );
  const some = (count: number | null): string =>
    count === null ? 'withheld' : `${isAtLeast ? 'at least ' : ''}${count}`;
  return (
    <tr class={isAll ? 'all' : ''}>
      <th scope="row">{name}</th>
      <td class="r">{pupils}</td>
      <td class="r">{some(attended)}</td>
      <td class="r">{some(possible)}</td>
      <td class="r b">{percent ?? 'not known'}</td>
      <td class="r">{some(persistent)}</td>
      <td class="r">{some(severe)}</td>
    </tr>
  );
}
