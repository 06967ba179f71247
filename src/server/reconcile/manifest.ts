import type { ReconciliationService } from '../../reconciliation/service.ts';

/** The path of the reconciliation service. */
export const ROOT = '/reconcile';

/** The size of the frame for a preview, in pixels. */
const PREVIEW = { width: 430, height: 320 };

/**
 * Returns the service manifest of the reconciliation API 0.2 (https://reconciliation-api.github.io/specs/0.2/). All
 * addresses in the manifest start with `publicUrl`.
 */
export function writeManifest(service: ReconciliationService, publicUrl: string, version: string) {
  const root = `${publicUrl}${ROOT}`;
  const suggest = (kind: string) => ({
    service_url: root,
    service_path: `/suggest/${kind}`,
    flyout_service_url: root,
    flyout_service_path: `/flyout/${kind}?id=\${id}`,
  });
  return {
    versions: ['0.2'],
    name: service.name,
    identifierSpace: `${publicUrl}/id/`,
    schemaSpace: `${publicUrl}/vocab#`,
    serviceVersion: version,
    defaultTypes: service.types.map(({ id, name }) => ({ id, name })),
    view: { url: `${root}/view?id={{id}}` },
    preview: { url: `${root}/preview?id={{id}}`, ...PREVIEW },
    suggest: {
      entity: suggest('entity'),
      type: suggest('type'),
      property: suggest('property'),
    },
    extend: {
      propose_properties: { service_url: root, service_path: '/properties' },
      property_settings: service.settings,
    },
    batchSize: service.maxQueries,
  };
}
