import { EntityPicker } from './entity-picker.tsx';

interface Props {
  readonly label: string;
  /** The name of the chosen country, or an empty text. */
  readonly value: string;
  readonly onChoose: (country: { readonly code: string; readonly name: string }) => void;
}

/** Renders a field that searches for a country. */
export function CountryPicker({ label, value, onChoose }: Props) {
  return (
    <EntityPicker
      label={label}
      value={value}
      kinds={['COUNTRY']}
      onChoose={(entity) => {
        if ('code' in entity) onChoose(entity);
      }}
    />
  );
}
