@default-group
Feature: AddBackendServers
  Adds servers to a load balancer's default server group.
  The API's metadata of June 2024 states parameters, reply and errors; its Weight in the reply is a string. Scenarios add
  only servers that were not in the group, and remove them again.

  Background:
    Given what the call needs

  Rule: A valid call adds the servers, as they are given, and changes nothing else

    @behaviour/adds
    Scenario: A server is added
      When default backend servers are added
      Then the call succeeds
      And the default server group holds
        | ServerId |
        | web-1    |

    @behaviour/adds
    Scenario Outline: Two servers are added, <first> first
      When default backend servers are added with
        | ServerId | Weight | Type |
        | <first>  | 21     | ecs  |
        | <second> | 43     | ecs  |
      Then the default server group holds
        | ServerId |
        | web-1    |
        | web-2    |

      Examples:
        | first | second |
        | web-1 | web-2  |
        | web-2 | web-1  |

    @behaviour/read-back
    Scenario Outline: Each server is held with its Weight and its Type: <weight> and <other>
      When default backend servers are added <how>
        | ServerId | Weight   | Type |
        | web-1    | <weight> | ecs  |
        | web-2    | <other>  | ecs  |
      Then the default server group holds
        | ServerId | Weight   | Type |
        | web-1    | <weight> | ecs  |
        | web-2    | <other>  | ecs  |

      Examples:
        | weight | other | how                |
        | 0      | 37    | with               |
        | 100    | 0     | using JSON numbers |

    @behaviour/keeps
    Scenario Outline: A server that was there stays, unchanged, when servers are added <change>
      Given these servers were added to the default server group
        | ServerId | Weight | Description |
        | web-2    | 37     | Second      |
      When default backend servers are added <change>
      Then the default server group still holds, unchanged,
        | ServerId |
        | web-2    |

      Examples:
        | change                            |
        | with BackendServers.1.Weight "43" |
        | without BackendServers            |

    @behaviour/keeps
    Scenario: No other server enters or leaves
      When default backend servers are added
      Then the default server group has the same members

    @behaviour/own-group-only
    Scenario: A vServer group does not get the server
      Given another vServer group that holds
        | ServerId | Port | Weight |
        | web-2    | 80   | 40     |
      When default backend servers are added
      Then the other group still holds, unchanged,
        | ServerId | Port |
        | web-2    | 80   |
      And the other group holds 1 server

    @behaviour/first-counts
    Scenario: Of a server that is named twice the first entry counts
      When default backend servers are added with
        | ServerId | Weight | Type | Description |
        | web-1    | 21     | ecs  | First       |
        | web-2    | 43     | ecs  | Second      |
        | web-1    | 65     | ecs  | Third       |
      Then the call succeeds
      And the default server group holds
        | ServerId | Weight | Description |
        | web-1    | 21     | First       |
        | web-2    | 43     | Second      |

    @behaviour/already-there
    Scenario Outline: A server that is there already, <named>
      Given these servers were added to the default server group
        | ServerId | Weight |
        | web-2    | 37     |
      When default backend servers are added with
        | ServerId | Weight | Type |
        | <new>    | 43     | ecs  |
        | web-2    | 43     | ecs  |
      Then the call is rejected, and only because of that

      Examples:
        | named               | new   |
        | as the only server  |       |
        | beside a new server | web-1 |

    @behaviour/failed-call-changes-nothing
    Scenario: A call that names a server that is there already, if it is rejected, adds none
      Given these servers were added to the default server group
        | ServerId | Weight |
        | web-1    | 37     |
      When default backend servers are added with
        | ServerId | Weight | Type |
        | web-2    | 43     | ecs  |
        | web-1    | 21     | ecs  |
      Then the call, if it was rejected, left the group unchanged

  Rule: The reply shows what was added

    Scenario Outline: Each server is listed with its <member>
      Given the rule reply/<member>.echo
      When default backend servers are added with
        | ServerId | Weight | Type | Description |
        | web-1    | 21     | ecs  | First       |
        | web-2    | 43     | ecs  | Second      |
      Then the reply lists
        | ServerId | <member> |
        | web-1    | <first>  |
        | web-2    | <second> |

      Examples:
        | member      | first | second |
        | Type        | ecs   | ecs    |
        | Description | First | Second |
        | Weight      | 21    | 43     |

    @reply/ServerId.echo
    Scenario: Each server is listed once
      When default backend servers are added with
        | ServerId | Weight | Type |
        | web-1    | 21     | ecs  |
        | web-2    | 43     | ecs  |
      Then the reply lists each added server once, with or without what the group held

    @reply/Weight.echo
    Scenario Outline: A Weight of <weight> is listed
      When default backend servers are added with BackendServers.1.Weight "<weight>"
      Then the reply lists
        | ServerId | Weight   |
        | web-1    | <weight> |

      Examples:
        | weight |
        | 0      |
        | 37     |
