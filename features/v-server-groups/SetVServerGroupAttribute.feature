Feature: SetVServerGroupAttribute
  Sets the name of a vServer group and the weights of its servers, and nothing else.
  The API's metadata of June 2024 states parameters, reply and errors. Whether the reply lists the whole group or the
  servers that were named is open.

  Background:
    Given a vServer group that holds
      | ServerId | Port | Weight | Description |
      | web-1    | 80   | 10     | First       |
      | web-1    | 81   | 20     | Second      |
      | web-2    | 82   | 30     | Third       |

  Rule: A valid call sets the name and the weights of the named servers, and nothing else

    @behaviour/sets
    Scenario: A weight is set
      When vServer group attributes are set
      Then the call succeeds
      And the group holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 70     |

    @behaviour/sets
    Scenario Outline: Each of two servers gets its own weight, sent as a <form>
      When vServer group attributes are set <how>
        | ServerId | Port | Weight |
        | web-2    | 82   | 0      |
        | web-1    | 81   | 100    |
      Then the group holds
        | ServerId | Port | Weight |
        | web-1    | 81   | 100    |
        | web-2    | 82   | 0      |

      Examples:
        | form   | how                |
        | string | with               |
        | number | using JSON numbers |

    @behaviour/name
    Scenario: The name is set
      When vServer group attributes are set
      Then the group, if it shows them, has the given name and load balancer

    @behaviour/name
    Scenario: The name is set by a call that names no servers
      When vServer group attributes are set without BackendServers
      Then the group, if it shows them, has the given name and load balancer

    @behaviour/named-only
    Scenario: A server that was not named keeps its weight, also on another port
      Given the same vServer group with two tags, if the target accepts them
      When vServer group attributes are set without VServerGroupName
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 81   |
        | web-2    | 82   |

    @behaviour/named-only
    Scenario: Another server keeps its weight on the same port
      Given a vServer group that holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
        | web-2    | 80   | 30     |
      When vServer group attributes are set with
        | ServerId | Port | Weight |
        | web-1    | 80   | 70     |
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-2    | 80   |

    @behaviour/named-only
    Scenario: A call that names no servers changes no weight
      Given the same vServer group with two tags, if the target accepts them
      When vServer group attributes are set without BackendServers
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |
        | web-1    | 81   |
        | web-2    | 82   |

    @behaviour/named-only @default-group
    Scenario: The same server keeps its weight in the default server group
      Given a vServer group that holds
        | ServerId           | Port | Weight |
        | default-1 or web-1 | 83   | 40     |
      And a default server group, if it can be read
      When vServer group attributes are set with
        | ServerId           | Port | Weight |
        | default-1 or web-1 | 83   | 65     |
      Then the load balancer's default server group, if it can be read, is unchanged

    @behaviour/same-members
    Scenario Outline: No server enters or leaves <change>
      When vServer group attributes are set <change>
      Then the group holds 3 servers

      Examples:
        | change                           |
        | without VServerGroupName         |
        | without BackendServers           |
        | with BackendServers.1.Weight "0" |

    @behaviour/same-members
    Scenario: No server leaves if the list of servers is empty
      When vServer group attributes are set with 0 BackendServers
      Then the call, accepted or rejected, left the servers unchanged

    @behaviour/failed-call-changes-nothing
    Scenario: A call that names a server outside the group, if it is rejected, sets nothing
      When vServer group attributes are set with
        | ServerId | Port | Weight |
        | web-1    | 80   | 34     |
        | web-2    | 9443 | 35     |
      Then the call, if it was rejected, left the group unchanged

  Rule: The group and one thing to set are required

    Scenario Outline: A call <fault>
      Given the rule <rule>
      When vServer group attributes are set <fault>
      Then the call is rejected, and only because of that

      Examples:
        | fault                  | rule                            |
        | without RegionId       | request/RegionId.required       |
        | without VServerGroupId | request/VServerGroupId.required |

    Scenario Outline: A call <change>
      Given the rule <rule>
      When vServer group attributes are set <change>
      Then the call succeeds

      Examples:
        | change                   | rule                              |
        | without VServerGroupName | request/VServerGroupName.optional |
        | without BackendServers   | request/BackendServers.optional   |

    Scenario: A call that sets nothing
      When vServer group attributes are set without VServerGroupName, without BackendServers
      Then the call is rejected as MissingParameter, and only because of that

  Rule: The reply shows what was set

    @reply/VServerGroupId @reply/VServerGroupName @reply/RequestId @reply/BackendServers @reply/BackendServer
    @reply/ServerId @reply/Port @reply/Weight @reply/Type @reply/Description
    Scenario: Every documented member is there, with its documented type
      When vServer group attributes are set
      Then the reply has every documented member

    Scenario Outline: The named servers are listed, for <rule>
      Given the rule <rule>
      When vServer group attributes are set with
        | ServerId | Port | Weight |
        | web-1    | 81   | 21     |
        | web-2    | 82   | 43     |
      Then the reply lists
        | ServerId | Port |
        | web-1    | 81   |
        | web-2    | 82   |

      Examples:
        | rule                |
        | reply/ServerId.echo |
        | reply/Port.echo     |

    @reply/Weight.echo
    Scenario Outline: A Weight of <weight> is listed
      When vServer group attributes are set with BackendServers.1.Weight "<weight>"
      Then the reply lists
        | ServerId | Port | Weight   |
        | web-1    | 80   | <weight> |

      Examples:
        | weight |
        | 0      |
        | 37     |
        | 100    |

    @reply/Type.echo
    Scenario: A named server is listed with its Type
      When vServer group attributes are set with
        | ServerId | Port | Weight |
        | web-2    | 82   | 43     |
      Then the reply lists
        | ServerId | Port | Type |
        | web-2    | 82   | ecs  |

    @reply/Description.echo
    Scenario: A named server is listed with the Description that it has
      When vServer group attributes are set with
        | ServerId | Port | Weight |
        | web-1    | 81   | 21     |
        | web-2    | 82   | 43     |
      Then the reply lists
        | ServerId | Port | Description |
        | web-1    | 81   | Second      |
        | web-2    | 82   | Third       |

  Rule: Open questions: the answer is recorded

    @behaviour/stranger
    Scenario: A server outside the group
      When vServer group attributes are set with
        | ServerId | Port | Weight |
        | web-2    | 9443 | 50     |
      Then the answer is recorded

    @behaviour/empty-list
    Scenario: A name with an empty list of servers
      When vServer group attributes are set with 0 BackendServers
      Then the answer is recorded
