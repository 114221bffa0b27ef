type Props = {
  readonly label: string;
  readonly value: string;
  /** What stands first and means none of them. */
  readonly none: string;
  readonly agencies: readonly { readonly value: string; readonly title: string }[];
  readonly onPick: (value: string) => void;
};

/** One of a bloc's agencies, or none. */
export function AgencyChoice({ label, value, none, agencies, onPick }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        <option value="">{none}</option>
        {agencies.map((agency) => (
          <option key={agency.value} value={agency.value}>
            {agency.title}
          </option>
        ))}
      </select>
    </label>
  );
}
