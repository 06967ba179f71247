import { LINK_GROUPS } from './link-groups.ts';
import { HOPS, type PathQuestion } from './path-question.ts';

interface Props {
  readonly question: PathQuestion;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** Renders the options of a search for paths: kinds of links, the maximum length, and the certainty of facts. */
export function PathOptions({ question, onChange }: Props) {
  const { groups, maxHops, isCertain, on } = question;
  return (
    <div class="options">
      <GroupChoice
        keys={groups.map(({ key }) => key)}
        onChange={(keys) => {
          onChange({ kinds: keys.join(',') });
        }}
      />
      <label>
        Facts per path, at most{' '}
        <select
          value={String(maxHops)}
          onChange={(event) => {
            onChange({ hops: event.currentTarget.value });
          }}
        >
          {HOPS.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      {on !== '' && (
        <Checkbox
          title="Only facts that certainly held on the date"
          isChecked={isCertain}
          onChange={(isChecked) => {
            onChange({ certain: isChecked ? 'yes' : '' });
          }}
        />
      )}
    </div>
  );
}

interface GroupChoiceProps {
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

function GroupChoice({ keys, onChange }: GroupChoiceProps) {
  return (
    <fieldset>
      <legend>Links to follow (none selected: all)</legend>
      {LINK_GROUPS.map(({ key, title }) => (
        <Checkbox
          key={key}
          title={title}
          isChecked={keys.includes(key)}
          onChange={(isChecked) => {
            const others = keys.filter((other) => other !== key);
            onChange(isChecked ? [...others, key] : others);
          }}
        />
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  readonly title: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

function Checkbox({ title, isChecked, onChange }: CheckboxProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />{' '}
      {title}
    </label>
  );
}
