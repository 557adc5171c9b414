/** What a school says of its casework: who decides about leave, the local authority's clock, offices. */
import type { School } from '../../../src/rollout/school';
import { Locked } from '../locked';
import type { OptionsActions } from '../settings-view';
import { ContactsTable } from './contacts-table';
import { NumberField } from './number-field';

type Deadline = NonNullable<School['referralDeadline']>;

const COUNTED: Record<Deadline['of'], string> = {
  'school-days': 'school days',
  days: 'days, weekends and holidays too',
};

type SchoolProps = {
  school: School;
  isLocked: boolean;
  actions: Pick<OptionsActions, 'changeSchool' | 'officeProblem'>;
};

export function SchoolCasework({ school, isLocked, actions }: SchoolProps) {
  const { referralDeadline, keepsLeave = false, contacts = [] } = school;
  return (
    <>
      <h3>{school.name}</h3>
      {isLocked && <Locked setting="schools" />}
      <fieldset disabled={isLocked}>
        <label class="choice">
          <input
            type="checkbox"
            checked={keepsLeave}
            onChange={(event) => actions.changeSchool({ keepsLeave: event.currentTarget.checked || undefined })}
          />
          <span>
            <b>Every request for leave is decided here</b>
            <br />
            <span class="rl-12 rl-2">
              Of a pupil with a file, leave that is not among the decisions here then counts as not granted. Leave this
              off while some leave is granted in your MIS only.
            </span>
          </span>
        </label>
        <p class="row">
          <NumberField
            label="A penalty-notice referral has to be there within"
            value={referralDeadline?.days ?? null}
            from={1}
            to={365}
            canBeEmpty
            onChange={(days) =>
              actions.changeSchool({
                referralDeadline: days === null ? undefined : { days, of: referralDeadline?.of ?? 'school-days' },
              })
            }
          />
          <select
            class="rl-in"
            aria-label="How the days are counted"
            value={referralDeadline?.of ?? 'school-days'}
            disabled={referralDeadline === undefined}
            onChange={(event) =>
              referralDeadline &&
              actions.changeSchool({
                referralDeadline: { ...referralDeadline, of: event.currentTarget.value as Deadline['of'] },
              })
            }
          >
            {Object.entries(COUNTED).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </p>
        <p class="rl-12 rl-2">
          Your local authority’s own time, from when the threshold was met. Left empty, an evidence pack says that it is
          not known.
        </p>
        <ContactsTable
          contacts={contacts}
          isLocked={isLocked}
          problemOf={actions.officeProblem}
          onChange={(changed) => actions.changeSchool({ contacts: changed.length > 0 ? changed : undefined })}
        />
      </fieldset>
    </>
  );
}
