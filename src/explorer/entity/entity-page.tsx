import { useRoute } from 'preact-iso';
import type { ComponentType } from 'preact';
import { NotFound } from '../page/not-found.tsx';
import { CountryPage } from './kinds/country.tsx';
import { DisputePage } from './kinds/dispute.tsx';
import { EventPage } from './kinds/event.tsx';
import { OrganizationPage } from './kinds/organization.tsx';
import { PersonPage } from './kinds/person.tsx';
import { PlacePage } from './kinds/place.tsx';
import { PollPage } from './kinds/poll.tsx';
import { StatementPage } from './kinds/statement.tsx';
import { TreatyPage } from './kinds/treaty.tsx';
import { useView, type KindProps } from './view.ts';

/** Renders the page of an entity, at an address such as `/explore/entity/treaty/treaty-of-shimoda`. */
export function EntityPage() {
  const { kind = '', slug = '' } = useRoute().params;
  const view = useView();
  const Page = PAGES[kind];
  // The key discards the data of the previous entity.
  return Page ? <Page key={`${kind}/${slug}`} entityKey={slug} view={view} /> : <NotFound />;
}

const PAGES: Readonly<Partial<Record<string, ComponentType<KindProps>>>> = {
  country: CountryPage,
  dispute: DisputePage,
  event: EventPage,
  organization: OrganizationPage,
  person: PersonPage,
  place: PlacePage,
  poll: PollPage,
  statement: StatementPage,
  treaty: TreatyPage,
};
