#!/bin/sh
# Queries gaiko with curl. `--retry` repeats a request with the status 429 or 503 after the time in Retry-After, and
# `--fail` keeps the body of the rejected request out of the output.
set -eu
url=${GAIKO_URL:-http://127.0.0.1:4000/graphql}

ask() {
  curl --silent --show-error --fail --retry 3 "$url" "$@"
  echo
}

# Requests a page of a list, with variables. For the next page, set "after" to the endCursor.
ask --header 'Content-Type: application/json' --data '{
  "query": "query Disputes($code: String!, $asOf: Edtf!, $after: String) { country(code: $code) { disputes(asOf: $asOf, certainty: CERTAIN, first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { name startedOn { edtf earliest latest } } } } }",
  "variables": { "code": "JP", "asOf": "2010", "after": null }
}'

# Requests the whole list as a table.
ask --header 'Accept: text/csv' --header 'Content-Type: application/json' --data '{
  "query": "{ country(code: \"JP\") { disputes(asOf: \"2010\", certainty: CERTAIN) { nodes { name startedOn { edtf } } } } }"
}'

# Asks a question. The answer is YES, NO, UNKNOWN or NOT_COVERED, with a reason. Caches can answer GET requests.
ask --get --data-urlencode 'query={ dyad(a: "JP", b: "BR") { haveRelations(asOf: "1943") { value reason } } }'

# Causes an error. The code of the error is in extensions.code.
ask --get --data-urlencode 'query={ country(code: "Korea") { name } }'
