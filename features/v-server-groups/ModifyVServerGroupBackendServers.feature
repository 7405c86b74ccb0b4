Feature: ModifyVServerGroupBackendServers
  Replaces backend servers of a vServer group by others, in one call.
  The API's metadata of June 2024 states parameters, reply and errors. Whether the reply lists the whole group or the new
  servers is open, and so is the effect of a call with only one of the two lists.

  Background:
    Given a vServer group that holds
      | ServerId | Port | Weight | Description |
      | web-1    | 80   | 100    | test-112    |
      | web-1    | 81   | 20     | Second      |
      | web-2    | 82   | 0      | Third       |

  Rule: A valid call removes the old servers and adds the new ones, and changes nothing else

    @behaviour/replaces
    Scenario: A server is replaced by another
      When backend servers are replaced
      Then the call succeeds
      And the group holds
        | ServerId | Port |
        | web-2    | 8443 |
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |
      And the group holds 3 servers

    @behaviour/replaces
    Scenario: A server is replaced by itself on another port
      When backend servers are replaced with
        | ServerId | Port | Weight | Type |
        | web-1    | 8080 | 100    | ecs  |
      Then the call succeeds
      And the group holds
        | ServerId | Port |
        | web-1    | 8080 |
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/replaces
    Scenario: One server is replaced by several
      When backend servers are replaced with
        | ServerId | Port | Weight | Type |
        | web-2    | 90   | 5      | ecs  |
        | web-1    | 91   | 6      | ecs  |
        | web-2    | 92   | 7      | ecs  |
      Then the call succeeds
      And the group holds
        | ServerId | Port |
        | web-2    | 90   |
        | web-1    | 91   |
        | web-2    | 92   |
      And the group holds 5 servers

    @behaviour/replaces
    Scenario Outline: <old> servers of 20 are replaced by one
      Given a vServer group that holds 20 backend servers
      When backend servers are replaced with <old> OldBackendServers
      Then the call succeeds
      And the group holds <left> servers

      Examples:
        | old | left |
        | 2   | 19   |
        | 19  | 2    |

    @behaviour/keeps
    Scenario: A server that no list names stays, unchanged
      Given the same vServer group with two tags, if the target accepts them
      When backend servers are replaced
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 81   |
        | web-2    | 82   |

    @behaviour/keeps
    Scenario: Another server stays on the same port
      Given a vServer group that holds
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 80   |
      When backend servers are replaced
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-2    | 80   |

    @behaviour/read-back
    Scenario: A new server is held with its port, weight and type
      When backend servers are replaced with
        | ServerId | Port | Weight | Type |
        | web-2    | 90   | 0      | ecs  |
        | web-1    | 91   | 37     | ecs  |
        | web-2    | 92   | 100    | ecs  |
      Then the group holds
        | ServerId | Port | Weight | Type |
        | web-2    | 90   | 0      | ecs  |
        | web-1    | 91   | 37     | ecs  |
        | web-2    | 92   | 100    | ecs  |

    @behaviour/failed-call-changes-nothing
    Scenario: One faulty server of several replaces none
      When backend servers are replaced with NewBackendServers.2.Type "gpu"
      Then the rejected call left the group unchanged

  Rule: The group is required, and a call names at most 20 servers in each list

    Scenario Outline: A call <fault>
      Given the rule <rule>
      When backend servers are replaced <fault>
      Then the call is rejected, and only because of that

      Examples:
        | fault                  | rule                            |
        | without RegionId       | request/RegionId.required       |
        | without VServerGroupId | request/VServerGroupId.required |

    Scenario Outline: A call with <count> <list>
      Given the rule request/<list>.at-most-20
      And a vServer group that holds <held>
      When backend servers are replaced with <count> <list>
      Then the call <outcome>

      Examples:
        | count | list              | held               | outcome                               |
        | 20    | OldBackendServers | 20 backend servers | succeeds                              |
        | 21    | OldBackendServers | 20 backend servers | is rejected, and only because of that |
        | 20    | NewBackendServers | web-1 on port 80   | succeeds                              |
        | 21    | NewBackendServers | web-1 on port 80   | is rejected, and only because of that |

    Scenario: A server that is named twice on one port
      When backend servers are replaced with
        | ServerId | Port | Weight | Type |
        | web-2    | 8443 | 100    | ecs  |
        | web-2    | 8443 | 100    | ecs  |
      Then the call is rejected as InvalidParameter, and only because of that

    Scenario Outline: A call <fault>: rejected as <code>
      When backend servers are replaced <fault>
      Then each is rejected as <code>, and only because of that

      Examples:
        | fault                                                                      | code                      |
        | with NewBackendServers.1.Type "gpu", "vm", "ec", "ecs2", "xeni" or "ens"   | BackendServer.InvalidType |
        | with NewBackendServers.2.Type "gpu"                                        | BackendServer.InvalidType |
        | with the absent server as NewBackendServers.1                              | InvalidServerId.NotExist  |
        | with the absent server as NewBackendServers.2                              | InvalidServerId.NotExist  |
        | with NewBackendServers.2.Weight "50", with NewBackendServers.2.Port "8443" | InvalidParameter          |

  Rule: The reply shows the new servers

    Scenario Outline: The new servers are listed, for <rule>
      Given the rule <rule>
      When backend servers are replaced with
        | ServerId | Port  | Weight | Type |
        | web-2    | 1     | 5      | ecs  |
        | web-1    | 65535 | 6      | ecs  |
      Then the reply lists
        | ServerId | Port  |
        | web-2    | 1     |
        | web-1    | 65535 |

      Examples:
        | rule                |
        | reply/ServerId.echo |
        | reply/Port.echo     |

    Scenario Outline: Each new server is listed with its <member>
      Given the rule reply/<member>.echo
      When backend servers are replaced with
        | ServerId | Port | Weight | Type | Description |
        | web-2    | 90   | 0      | ecs  | Fourth      |
        | web-1    | 91   | 37     | ecs  | Fifth       |
        | web-2    | 92   | 100    | ecs  | Sixth       |
      Then the reply lists
        | ServerId | Port | <member> |
        | web-2    | 90   | <first>  |
        | web-1    | 91   | <second> |
        | web-2    | 92   | <third>  |

      Examples:
        | member      | first  | second | third |
        | Weight      | 0      | 37     | 100   |
        | Description | Fourth | Fifth  | Sixth |

    @reply/Type.echo
    Scenario: Each new server is listed with its Type
      When backend servers are replaced with
        | ServerId | Port | Type |
        | web-2    | 90   | ecs  |
        | eni-1    | 91   | eni  |
        | eci-1    | 92   | eci  |
      Then the reply lists
        | ServerId | Port | Type |
        | web-2    | 90   | ecs  |
        | eni-1    | 91   | eni  |
        | eci-1    | 92   | eci  |

    Scenario Outline: A Weight that is written as a number: <shown>
      Given the rule <rule>
      When backend servers are replaced using JSON numbers
        | ServerId | Port | Weight | Type |
        | web-1    | 85   | 0      | ecs  |
        | web-2    | 86   | 37     | ecs  |
      Then <shown>
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |

      Examples:
        | shown           | rule                |
        | the reply lists | reply/Weight.echo   |
        | the group holds | behaviour/read-back |

    Scenario Outline: Each of 20 servers with its Weight: <shown>
      Given the rule <rule>
      And a vServer group that holds web-1 on port 80
      When backend servers are replaced with a Weight of its own for each of 20 servers
      Then <shown>

      Examples:
        | shown                                        | rule                |
        | the reply lists every server with its Weight | reply/Weight.echo   |
        | the group holds every server as it was sent  | behaviour/read-back |

  Rule: Open questions: the answer is recorded

    Scenario Outline: A call <change>
      Given the rule <rule>
      When backend servers are replaced <change>
      Then the answer is recorded

      Examples:
        | change                               | rule               |
        | without NewBackendServers            | behaviour/old-only |
        | without OldBackendServers            | behaviour/new-only |
        | with OldBackendServers.1.Port "9443" | behaviour/stranger |
