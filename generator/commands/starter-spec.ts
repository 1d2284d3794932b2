/** The name of a spec in; a first spec that shows every form once and generates as it stands, out. */

/** `schema` is the way from the spec to the JSON Schema of the format, for editors. */
export function starterSpec({ name, schema }: { name: string; schema: string }): string {
  return `# yaml-language-server: $schema=${schema}

# The OAuth scopes of an API, and the scope that each of its endpoints needs. What stands here is an example that
# shows every form once: put your API's table in its place and run \`npx scopegen generate\`.

scopegen: 1 # the version of this format
title: ${titleOf(name)} API
source: https://example.com/docs/scopes # where the table comes from

# Base URLs that the paths of the endpoints are relative to.
servers: [https://api.example.com]

authorization:
  authorization_endpoint: https://example.com/oauth/authorize
  token_endpoint: https://example.com/oauth/token
  when_scope_is_omitted: The default scopes registered with the app are used.

# What the authorizing user must be for some scopes.
roles:
  admin: { name: Admin, note: Requires an Admin user role }

scopes:
  things_read:
    description: Read access to things.
    prompt: See your things # what the user is asked to confirm
    allows: [read] # of read, create, write, delete
  things_manage:
    description: Read things, add new ones, change and delete them.
    prompt: Manage your things
    allows: [read, create, write, delete]
    implies: [things_read] # whoever has this scope has that one too
  reports_read:
    description: Read access to reports.
    prompt: See your reports
    allows: [read]
    role: admin

endpoints:
  Things: # a group: a heading of the docs
    GET /things: things_read
    POST /things: things_manage
    GET /things/{id}: things_read
    DELETE /things/{id}: # the long form
      requires: things_manage
      summary: Delete a thing
      operationId: deleteThing
      evidence: inferred # documented, unless this says otherwise
      note: Deleting is nowhere described, but answers 403 without this scope.

  Reports:
    GET /reports: { anyOf: [reports_read, things_manage] } # one of them is enough
    GET /things/{id}/reports: { allOf: [things_read, reports_read] } # both are needed
    GET /reports/formats: unknown # not documented: never counted as allowed

  Service:
    GET /me: token # any valid access token
    GET /status: public # no access token at all
`;
}

/** `my-crm` is "My Crm". */
function titleOf(name: string): string {
  return name
    .split("-")
    .filter((word) => word !== "")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(" ");
}
