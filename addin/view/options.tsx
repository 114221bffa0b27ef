type Props = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly onPick: (value: string) => void;
  /** What stands there while nothing is picked, and can be picked again. */
  readonly none?: string;
};

/** One of several, by its title. */
export function Options({ label, value, options, onPick, none }: Props) {
  const isOffered = options.some((each) => each.value === value);
  return (
    <label class="field">
      <span>{label}</span>
      <select value={isOffered ? value : ""} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.title}
          </option>
        ))}
      </select>
    </label>
  );
}
