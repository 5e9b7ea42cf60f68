import { SCHEDULES, type Schedule } from '../../lib/platform/subscriptions.ts';
import { say } from '../../lib/platform/words.ts';
import type { ArchivesProps } from './Archives.tsx';

/** Takes the web address of a feed or of a packed archive. */
export function FromAddress({ state: { address }, effects }: ArchivesProps) {
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    effects.subscribe(scheduleIn(new FormData(event.currentTarget).get('schedule')));
  };
  return (
    <form class="add-site from-address" noValidate onSubmit={submit}>
      <label for="address">{say('addressLabel')}</label>
      <input
        id="address"
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={EXAMPLE}
        value={address.draft}
        aria-invalid={address.fault !== null}
        aria-describedby={address.fault === null ? 'address-note' : ['address-fault', 'address-note'].join(' ')}
        onInput={(event) => effects.typeAddress(event.currentTarget.value)}
      />
      <button type="submit">{say('addressFetch')}</button>
      {address.fault !== null && (
        <p id="address-fault" role="alert">
          {address.fault}
        </p>
      )}
      <SchedulePicker id="address-schedule" value="asked" onPick={() => undefined} />
      <p id="address-note" class="note">
        {say('addressNote')}
      </p>
    </form>
  );
}

const EXAMPLE = 'https://example.org/feed.xml';

type SchedulePickerProps = { readonly id: string; readonly value: Schedule; readonly onPick: (schedule: Schedule) => void };

/** How often an address is asked. */
export function SchedulePicker({ id, value, onPick }: SchedulePickerProps) {
  return (
    <div class="schedule">
      <label for={id}>{say('schedule')}</label>
      <select id={id} name="schedule" onChange={(event) => onPick(scheduleIn(event.currentTarget.value))}>
        {SCHEDULES.map((one) => (
          <option key={one} value={one} selected={one === value}>
            {say(`schedule_${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function scheduleIn(value: unknown): Schedule {
  return SCHEDULES.find((one) => one === value) ?? 'asked';
}
