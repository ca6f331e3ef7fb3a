-- makes a query take as many milliseconds as a real one
CREATE ALIAS pause FOR 'dev.blockaway.sample.database.Pause.milliseconds';

CREATE TABLE users (
  name VARCHAR(32) PRIMARY KEY,
  hash VARCHAR(60) NOT NULL
);

CREATE TABLE history (
  name VARCHAR(32) NOT NULL REFERENCES users (name),
  event VARCHAR(100) NOT NULL
);

-- the passwords are lovelace and hopper
INSERT INTO users VALUES
  ('ada', '$2a$10$3qtQneTeyjneg2KPe5tCpOy66MSHh69x7TjnBEBqCs3ad/BobHuW6'),
  ('grace', '$2a$10$ZmcXjlynFrLIb3CItQvEdO2e9sUdql8nPkx1XBIEU9ZwfbIgdBcfy');

INSERT INTO history VALUES
  ('ada', 'wrote the first program'),
  ('grace', 'wrote the first compiler');
