@default-group
Feature: SetBackendServers
  Sets the weights of servers in a load balancer's default server group.
  Reference page of 4 March 2026. Its reply has no Port, and its Weight is a string.

  Background:
    Given a load balancer with 1 server in its default server group

  Rule: A valid call sets the weights of the named servers, and of no others

    @behaviour/sets
    Scenario: A weight is set
      When weights are set
      Then the call succeeds
      And the default server group holds
        | ServerId  | Weight |
        | default-1 | 70     |

    @behaviour/sets
    Scenario: A weight of 100 is set
      Given the first server of the default server group weighs "30"
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 100    |
      Then the default server group holds
        | ServerId  | Weight |
        | default-1 | 100    |

    @behaviour/zero
    Scenario Outline: A weight of 0 is kept, sent as a <form>
      When weights are set <how>
        | ServerId  | Weight |
        | default-1 | 0      |
      Then the call succeeds
      And the default server group holds
        | ServerId  | Weight |
        | default-1 | 0      |

      Examples:
        | form   | how                |
        | string | with               |
        | number | using JSON numbers |

    Scenario Outline: Each of two servers gets its own weight, <order>: <shown>
      Given the rule <rule>
      And a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId | Weight   |
        | <first>  | <weight> |
        | <second> | <other>  |
      Then <shown>
        | ServerId | Weight   |
        | <first>  | <weight> |
        | <second> | <other>  |

      Examples:
        | order              | first     | weight | second    | other | shown                          | rule                   |
        | in order           | default-1 | 21     | default-2 | 43    | the default server group holds | behaviour/each-its-own |
        | in the other order | default-2 | 22     | default-1 | 44    | the default server group holds | behaviour/each-its-own |
        | in order           | default-1 | 21     | default-2 | 43    | the reply lists                | reply/Weight.echo      |

    @behaviour/each-its-own
    Scenario: Each of the 20 servers that a call may name gets its own weight
      When weights are set with a Weight of its own for each of 20 servers
      Then the default server group holds every server as it was sent

    @behaviour/named-only
    Scenario: A server that was not named keeps its weight
      Given a load balancer with 2 servers in its default server group
      And the first server of the default server group weighs "30"
      When weights are set with
        | ServerId  | Weight |
        | default-2 | 65     |
      Then the default server group holds
        | ServerId  | Weight |
        | default-1 | 30     |

    @behaviour/named-only
    Scenario: Every other server keeps its weight
      Given a load balancer with 2 servers in its default server group
      When weights are set
      Then no other server of the default server group is changed

    @behaviour/named-only
    Scenario: A call that names no server changes no weight
      Given the first server of the default server group weighs "30"
      When weights are set without BackendServers
      Then the default server group holds
        | ServerId  | Weight |
        | default-1 | 30     |

    @behaviour/named-only
    Scenario Outline: The same server keeps its weight in a <group>
      Given a <group>, if the target has such groups, with the first server of the default server group at a weight of 40
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 65     |
      Then the <group>, if it can be read, is unchanged

      Examples:
        | group                          |
        | vServer group                  |
        | primary/secondary server group |

    @behaviour/same-members
    Scenario: No server enters or leaves
      When weights are set
      Then the default server group has the same members

    @behaviour/failed-call-changes-nothing
    Scenario: A call that names an unknown server, if it is rejected, sets none
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 34     |
        | unknown   | 35     |
      Then the call, if it was rejected, left the group unchanged

  Rule: Omitted values have their documented defaults

    @request/Weight.default
    Scenario: A server named without a Weight weighs 100
      Given the first server of the default server group weighs "30"
      When weights are set without BackendServers.1.Weight
      Then the call succeeds
      And each server sent without Weight has "100"

    @request/Weight.default
    Scenario: A second server named without a Weight weighs 100
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight |
        | default-2 | 33     |
        | default-1 |        |
      Then each server sent without Weight has "100"

    @request/Type.default
    Scenario: A server named without a Type is an ECS instance
      When weights are set without BackendServers.1.Type
      Then each server sent without Type has "ecs"

  Rule: The reply shows what was set

    @reply/LoadBalancerId @reply/RequestId @reply/BackendServers @reply/BackendServer
    @reply/ServerId @reply/Weight @reply/Type @reply/Description
    Scenario: Every documented member is there, with its documented type
      When weights are set with BackendServers.1.Description "test-112"
      Then the reply has every documented member

    @reply/ServerId.echo
    Scenario: The reply lists what was named, and nothing outside the group
      When weights are set
      Then the reply lists
        | ServerId  |
        | default-1 |
      And the reply lists only the default server group

    @reply/Weight.echo
    Scenario Outline: A weight of <weight> is listed, sent as a <form>
      When weights are set <how>
        | ServerId  | Weight   |
        | default-1 | <weight> |
      Then the reply lists
        | ServerId  | Weight   |
        | default-1 | <weight> |

      Examples:
        | weight | form   | how                |
        | 0      | string | with               |
        | 37     | string | with               |
        | 100    | string | with               |
        | 0      | number | using JSON numbers |

    @reply/Type.echo
    Scenario: A named server is listed with its Type
      When weights are set
      Then the reply lists
        | ServerId  | Type |
        | default-1 | ecs  |

    @reply/Description.echo
    Scenario Outline: A Description is listed: <text>
      When weights are set with BackendServers.1.Description "<text>"
      Then the reply lists
        | ServerId  | Description |
        | default-1 | <text>      |

      Examples: Also one of 80 characters
        | text                                                                             |
        | set-1/a.b_c                                                                      |
        | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @reply/Description.echo
    Scenario: Each of two servers is listed with its Description
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight | Description |
        | default-1 | 21     | First       |
        | default-2 | 43     | Second      |
      Then the reply lists
        | ServerId  | Description |
        | default-1 | First       |
        | default-2 | Second      |

  Rule: Open questions: the answer is recorded

    @behaviour/stranger
    Scenario: A server outside the default server group
      When weights are set with
        | ServerId | Weight |
        | web-1    | 50     |
      Then the answer is recorded
