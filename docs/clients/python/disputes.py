"""Lists the disputes of Japan, asks two questions, and handles an error."""

import os

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport

URL = os.environ.get("GAIKO_URL", "http://127.0.0.1:4000/graphql")

# With `retries`, the transport repeats a rejected request after the time in Retry-After.
transport = RequestsHTTPTransport(URL, retries=3, retry_status_forcelist=[429, 503])
# gql reads the schema once, and then checks queries before it sends them.
client = Client(transport=transport, fetch_schema_from_transport=True)

DISPUTES = gql(
    """
    query Disputes($code: String!, $asOf: Edtf!, $after: String) {
      country(code: $code) {
        disputes(asOf: $asOf, certainty: CERTAIN, first: 5, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { name startedOn { edtf earliest latest } }
        }
      }
    }
    """
)

ANSWERS = gql(
    """
    query Answers($a: ID!, $b: ID!, $asOf: Edtf!) {
      dyad(a: $a, b: $b) {
        haveRelations(asOf: $asOf) { value reason }
        areAllied(asOf: $asOf) { value reason }
      }
    }
    """
)

WORDS = {
    "YES": "Yes",
    "NO": "No",
    "UNKNOWN": "Perhaps",
    "NOT_COVERED": "The data does not say",
}


def ask(document, **variables):
    """Returns the data of a response. Raises TransportQueryError if the response contains an error."""
    document.variable_values = variables
    return client.execute(document)


def describe_date(date):
    """Returns a date as precise as its source, with its first and last possible day."""
    if date is None:
        return "unknown"
    edtf, earliest, latest = date["edtf"], date["earliest"], date["latest"]
    return edtf if edtf == earliest == latest else f"{edtf} ({earliest} to {latest})"


def list_disputes(code, as_of):
    """Yields the disputes of a country on a date, page by page."""
    after = None
    while True:
        page = ask(DISPUTES, code=code, asOf=as_of, after=after)["country"]["disputes"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


for dispute in list_disputes("JP", "2010"):
    print(f"{describe_date(dispute['startedOn'])}: {dispute['name']}")

for answer in ask(ANSWERS, a="JP", b="BR", asOf="1943")["dyad"].values():
    print(f"{WORDS[answer['value']]}. {answer['reason']}")

try:
    list(list_disputes("Korea", "2010"))
except TransportQueryError as error:
    extensions = error.errors[0]["extensions"]
    names = [country["name"] for country in extensions.get("candidates", [])]
    print(f"{extensions['code']}: {', '.join(names)}")
