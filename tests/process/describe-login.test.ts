import { describeLogin } from '../../src/process/describe-login.ts';

describe('describeLogin', () => {
  const login = { username: 'neo4j', password: 'secret', home: '.gaiko' };

  it('shows the password in a terminal', () => {
    expect(describeLogin(login, { isTTY: true })).toBe('username neo4j, password secret');
  });

  it('shows the path of the file with the password elsewhere', () => {
    expect(describeLogin(login, {})).toBe('username neo4j, password in .gaiko/login.json');
  });
});
