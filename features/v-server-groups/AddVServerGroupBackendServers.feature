Feature: AddVServerGroupBackendServers
  Adds backend servers to a vServer group.
  Reference page of 4 March 2026. It does not say whether the reply lists the whole group or only the added servers.
  The scenarios accept both. Error codes: see Requests.feature and BackendServers.feature.

  Background:
    Given a vServer group that holds web-1 on port 80

  Rule: A valid call adds to the group, and to nothing else

    @behaviour/adds
    Scenario: A server is added
      When backend servers are added
      Then the call succeeds
      And the group holds
        | ServerId | Port |
        | web-2    | 81   |
      And the group holds 2 servers

    @behaviour/adds
    Scenario: Several servers are added at once
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 81   | 5      |
        | web-2    | 82   | 6      |
        | web-1    | 83   | 7      |
      Then the call succeeds
      And the group holds
        | ServerId | Port |
        | web-1    | 81   |
        | web-2    | 82   |
        | web-1    | 83   |
      And the group holds 4 servers

    @behaviour/adds
    Scenario: A server that was removed is added again
      Given the same call was made before
      And what it added was removed again
      When backend servers are added
      Then the call succeeds
      And the group holds
        | ServerId | Port |
        | web-2    | 81   |
      And the group holds 2 servers

    @behaviour/keeps
    Scenario: What was there stays, unchanged
      Given a vServer group that holds
        | ServerId | Port | Weight | Description |
        | web-1    | 80   | 10     | First/1     |
        | web-2    | 90   | 20     | Second_2    |
      And the same vServer group with two tags, if the target accepts them
      When backend servers are added with
        | ServerId | Port | Weight | Description |
        | web-1    | 81   | 77     | Third       |
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 90   |

    @behaviour/keeps
    Scenario: What was added before stays, too
      Given these servers were added to the group
        | ServerId | Port | Weight |
        | web-2    | 90   | 25     |
      When backend servers are added
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 90   |

    @behaviour/port-counts
    Scenario Outline: Port <port> of <server> is another backend server than port 80 of web-1
      Given a vServer group that holds
        | ServerId | Port |
        | web-1    | 80   |
      When backend servers are added with
        | ServerId | Port   |
        | <server> | <port> |
      Then the call succeeds
      And the group holds
        | ServerId | Port   |
        | web-1    | 80     |
        | <server> | <port> |

      Examples:
        | server | port |
        | web-1  | 8080 |
        | web-2  | 80   |

    @behaviour/parallel
    Scenario: Calls at the same time lose no change
      When backend servers are added by several calls at the same time
      Then the group shows the effect of every successful call

    @behaviour/failed-call-changes-nothing
    Scenario: A call that names an unknown server, if it is rejected, adds none
      When backend servers are added with
        | ServerId          | Port |
        | web-2             | 85   |
        | absent or unknown | 86   |
      Then the call, if it was rejected, left the group unchanged

  Rule: At most 20 servers are added in a call

    Background:
      Given an empty vServer group

    @request/BackendServers.at-most-20
    Scenario: 20 servers are permitted
      When backend servers are added with 20 BackendServers
      Then the call succeeds

    @request/BackendServers.at-most-20
    Scenario Outline: <count> servers are not permitted
      When backend servers are added with <count> BackendServers
      Then the call is rejected, and only because of that

      Examples:
        | count |
        | 21    |
        | 40    |

  Rule: The reply lists what was added

    @reply/ServerId.echo
    Scenario: The reply lists what was added, and only servers that the group holds
      When backend servers are added with
        | ServerId | Port |
        | web-2    | 81   |
        | web-2    | 82   |
      Then the reply lists each added server once, with or without what the group held
      And the reply lists only
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 81   |
        | web-2    | 82   |

    @reply/BackendServer
    Scenario: A single server is listed in an array
      Given an empty vServer group
      When backend servers are added
      Then the reply has every documented member

  Rule: Open questions: the answer is recorded

    @behaviour/again
    Scenario: A server that is already there on that port
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 80   | 55     |
      Then the answer is recorded
