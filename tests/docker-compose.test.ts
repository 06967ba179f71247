import { readFileSync } from 'node:fs';
import { browserCommands, browserPolicy } from '../src/embedded-neo4j/configuration.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('docker-compose.yml', () => {
  const compose = read('docker-compose.yml');
  const service = (name: string): string =>
    new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? '';

  it('runs the same Neo4j as the embedded one', () => {
    const version = /<neo4j\.version>([\d.]+)</.exec(read('src/embedded-neo4j/pom.xml'))?.[1];
    expect(service('neo4j')).toContain(`image: neo4j:${String(version)}-community\n`);
  });

  it('configures Neo4j Browser to open the guide', () => {
    const commands = browserCommands('http://127.0.0.1:${PORT:-4000}');
    expect(service('neo4j')).toContain(`NEO4J_browser_post__connect__cmd: ${commands}\n`);
  });

  it('prevents Neo4j Browser from loading files from other hosts', () => {
    const policy = browserPolicy('http://127.0.0.1:4000');
    expect(service('neo4j')).toContain(`content__security__policy__header: ${policy}\n`);
  });

  it('opens ports to this machine only', () => {
    const published = [...compose.matchAll(/^ +- (.*:\d+)$/gm)].map(([, port]) => port);
    expect(published).toEqual([
      '127.0.0.1:${GAIKO_BOLT_PORT:-7687}:7687',
      '127.0.0.1:${GAIKO_BROWSER_PORT:-7474}:7474',
      '127.0.0.1:${PORT:-4000}:4000',
    ]);
  });

  it('contains no password, and does not start without one', () => {
    const passwords = [...compose.matchAll(/^ +NEO4J_(?:AUTH|PASSWORD): (.*)$/gm)];
    expect(passwords).toHaveLength(2);
    for (const [, value] of passwords) {
      expect(value).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[\w ]+\}$/);
    }
  });

  it('starts the import when Neo4j is healthy, and the server when the import has succeeded', () => {
    expect(service('import')).toMatch(/neo4j:\n +condition: service_healthy/);
    expect(service('import')).toContain("restart: 'no'");
    expect(service('server')).toMatch(/import:\n +condition: service_completed_successfully/);
  });

  it('gives its containers no privileges', () => {
    expect(compose).not.toMatch(/privileged|cap_add|docker\.sock|network_mode/);
    expect(compose.match(/no-new-privileges:true/g)).toHaveLength(3);
  });
});

describe('deploy/docker-compose.yml', () => {
  const compose = read('deploy/docker-compose.yml');

  it('runs the same Neo4j as docker-compose.yml', () => {
    const [image] = /image: neo4j:\S+/.exec(read('docker-compose.yml')) ?? [];
    expect(compose).toContain(`${String(image)}\n`);
  });

  it('opens only the port of the proxy, to this machine', () => {
    const published = [...compose.matchAll(/^ +- (.*:\d+)$/gm)].map(([, port]) => port);
    expect(published).toEqual(['127.0.0.1:${PORT:-4000}:8080']);
  });

  it('reads passwords from files only', () => {
    expect(compose).not.toMatch(/NEO4J_(AUTH|PASSWORD):/);
    expect(compose).toMatch(/NEO4J_PASSWORD_FILE: \/run\/secrets\/neo4j-password/);
    expect(read('.gitignore')).toContain('deploy/secrets/\n');
  });

  it('gives its containers no privileges', () => {
    expect(compose).not.toMatch(/privileged: true|cap_add|docker\.sock|network_mode/);
    expect(compose.match(/cap_drop: \[ALL\]/g)).toHaveLength(3);
    expect(compose.match(/no-new-privileges:true/g)).toHaveLength(3);
  });

  it('passes the client address to the servers', () => {
    expect(read('deploy/nginx.conf')).toContain(
      'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    );
    expect(compose).toContain('GAIKO_TRUST_PROXY: ${GAIKO_TRUST_PROXY:-1}');
  });
});

it.each(['Dockerfile', 'docker-compose.yml', 'deploy/docker-compose.yml'])(
  'pins the images of %s',
  (path) => {
    const images = [...read(path).matchAll(/(?:^FROM|image:) (\S+:\S+)/gm)];
    expect(images.length).toBeGreaterThan(0);
    for (const [, image] of images) expect(image).toMatch(/:\d+\.\d+\.\d+-[a-z]+/);
  },
);

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('does not run as root', () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toContain('\nUSER node\n');
  });

  it('copies exactly the paths that .dockerignore includes', () => {
    const seen = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)]
      .flatMap(([, paths = '']) => paths.split(' '))
      .sort();
    expect(copied).toEqual(seen.sort());
  });
});
