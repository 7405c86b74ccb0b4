Feature: RemoveVServerGroupBackendServers
  Removes backend servers from a vServer group; a server that is not in it is ignored.
  Reference page of 2 March 2026. Its parameter table repeats the page about adding, so the limits of the shared features
  also apply here. Only adding requires that the servers are running.

  Background:
    Given a vServer group that holds
      | ServerId | Port | Weight | Description |
      | web-1    | 80   | 10     | First       |
      | web-1    | 81   | 20     | Second      |
      | web-2    | 82   | 0      | Third       |

  Rule: A valid call removes the named servers, and nothing else

    @behaviour/removes
    Scenario: A named server is gone
      When backend servers are removed
      Then the call succeeds
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/removes
    Scenario: Several named servers are gone
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 82   |
      Then the call succeeds
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 82   |

    @behaviour/removes
    Scenario: 20 servers are gone at once
      Given a vServer group that holds 20 backend servers
      When backend servers are removed with 20 BackendServers
      Then the group holds 0 servers

    @behaviour/removes
    Scenario: A server whose Port is written as a number is gone
      When backend servers are removed using JSON numbers
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
      Then the call succeeds
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/removes
    Scenario: Servers of every type in the profile are removed, also of weight 0
      Given a vServer group that holds
        | ServerId       | Port | Weight |
        | web-1          | 80   | 0      |
        | eni-1 or web-1 | 81   | 10     |
        | eci-1 or web-1 | 82   | 100    |
      When backend servers are removed with
        | ServerId       | Port |
        | eni-1 or web-1 | 81   |
        | eci-1 or web-1 | 82   |
        | web-1          | 80   |
      Then the group no longer holds
        | ServerId       | Port |
        | eni-1 or web-1 | 81   |
        | eci-1 or web-1 | 82   |
        | web-1          | 80   |

    @behaviour/removes
    Scenario: Removals at the same time lose no change
      Given a vServer group that holds 20 backend servers
      When backend servers are removed by several calls at the same time
      Then the group shows the effect of every successful call

    Scenario Outline: <server> on port <port> stays, unchanged
      Given the rule <rule>
      And the same vServer group with two tags, if the target accepts them
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
      Then the group still holds, unchanged,
        | ServerId | Port   |
        | <server> | <port> |

      Examples:
        | server | port | rule                  |
        | web-2  | 82   | behaviour/keeps       |
        | web-1  | 81   | behaviour/port-counts |

    @behaviour/port-counts
    Scenario Outline: Port <named> of <server> is not port <other> of <kept>
      Given a vServer group that holds
        | ServerId | Port    |
        | <server> | <named> |
        | <kept>   | <other> |
      When backend servers are removed with
        | ServerId | Port    |
        | <server> | <named> |
      Then the group still holds, unchanged,
        | ServerId | Port    |
        | <kept>   | <other> |

      Examples: Ports with a common prefix, and ENIs if the profile has one
        | server         | named | kept           | other |
        | web-1          | 80    | web-1          | 8080  |
        | web-1          | 8080  | web-1          | 80    |
        | web-1          | 80    | web-2          | 80    |
        | eni-1 or web-2 | 80    | eni-1 or web-2 | 81    |

    @behaviour/address-counts
    Scenario: The same ENI stays with its other address
      Given a vServer group that holds one ENI with two addresses
      When backend servers are removed with the second address of that ENI
      Then the group holds that ENI with its first address only

    @behaviour/ignores-absent
    Scenario Outline: <who> is ignored
      When backend servers are removed with
        | ServerId | Port   |
        | <server> | <port> |
      Then the call succeeds
      And the group holds 3 servers

      Examples:
        | who                                   | server             | port |
        | A server of the group on another port | web-2              | 9999 |
        | Another server on another port        | web-3              | 8082 |
        | An unknown server                     | unknown            | 80   |
        | A server whose id is a prefix         | beginning of web-1 | 80   |

    @behaviour/ignores-absent
    Scenario Outline: An absent server <place> a present one is ignored
      When backend servers are removed with
        | ServerId | Port     |
        | <first>  | <port>   |
        | <second> | <port 2> |
      Then the call succeeds
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |
      And the group holds 2 servers

      Examples:
        | place  | first | port | second  | port 2 |
        | before | web-2 | 9999 | web-1   | 80     |
        | after  | web-1 | 80   | unknown | 9999   |

    @behaviour/ignores-absent
    Scenario: A removal can be repeated, even if the group is then empty
      Given a vServer group that holds web-1 on port 80
      And the same call was made before
      When backend servers are removed
      Then the call succeeds

    @behaviour/removes-all
    Scenario: The last server can be removed
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
        | web-1    | 81   |
        | web-2    | 82   |
      Then the call succeeds
      And the group holds 0 servers

    @behaviour/own-group-only
    Scenario: A primary/secondary server group with the same server does not change
      Given a vServer group that holds
        | ServerId | Port |
        | web-1    | 82   |
        | web-2    | 90   |
      And a primary/secondary server group, if the target has such groups
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 82   |
      Then the primary/secondary server group, if it can be read, is unchanged

    @default-group
    @behaviour/own-group-only
    Scenario: The load balancer's default server group does not change
      Given a vServer group that holds
        | ServerId  | Port |
        | default-1 | 80   |
        | web-1     | 81   |
      And a load balancer with 1 server in its default server group
      When backend servers are removed with
        | ServerId  | Port |
        | default-1 | 80   |
      Then the load balancer's default server group, if it can be read, is unchanged

    @behaviour/failed-call-changes-nothing
    Scenario: A call with too many servers removes none
      When backend servers are removed with one of the group's servers among 21
      Then the rejected call left the group unchanged

  Rule: A server is named by its id and port, and the rest of it may be left out

    Scenario Outline: A server is removed <change>
      Given the rule <rule>
      When backend servers are removed <change>
      Then the server is removed

      Examples:
        | change                               | rule                         |
        | without BackendServers.1.Weight      | request/Weight.optional      |
        | without BackendServers.1.Description | request/Description.optional |
        | without BackendServers.1.Type        | request/Type.optional        |

    @request/Type.values
    Scenario Outline: A server of the Type <type> is removed
      Given a vServer group that holds
        | ServerId | Port |
        | <server> | 80   |
      When backend servers are removed with
        | ServerId | Port | Type   |
        | <server> | 80   | <type> |
      Then the server is removed

      Examples:
        | server | type |
        | web-1  | ecs  |
        | eni-1  | eni  |
        | eci-1  | eci  |

  Rule: The reply shows what is left, or what was removed

    @reply/ServerId.echo
    Scenario: The reply lists no other server
      When backend servers are removed
      Then the reply lists what is left, or what was removed

    @reply/Weight.echo
    Scenario Outline: A listed server has the Weight it has in the group, such as <first>
      Given a vServer group that holds
        | ServerId | Port | Weight   |
        | web-1    | 80   | <first>  |
        | web-1    | 81   | <second> |
        | web-2    | 82   | <third>  |
      When backend servers are removed with
        | ServerId | Port | Weight  |
        | web-1    | 80   | <first> |
      Then every server the reply lists is one of
        | ServerId | Port | Weight   |
        | web-1    | 80   | <first>  |
        | web-1    | 81   | <second> |
        | web-2    | 82   | <third>  |

      Examples:
        | first | second | third |
        | 10    | 20     | 0     |
        | 0     | 0      | 0     |

    @reply/Type.echo
    Scenario: A listed server has the Type it has in the group
      When backend servers are removed with
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
      Then every server the reply lists is one of
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
        | web-1    | 81   | ecs  |
        | web-2    | 82   | ecs  |

  Rule: Open questions: the answer is recorded

    @request/Port.missing
    Scenario: A removal without a Port
      When backend servers are removed without BackendServers.1.Port
      Then the answer is recorded

    @request/Type.needed
    Scenario Outline: <server> without its Type
      Given a vServer group that holds
        | ServerId | Port |
        | <role>   | 80   |
      When backend servers are removed with <server> as BackendServers.1, without BackendServers.1.Type
      Then the answer is recorded

      Examples:
        | server                        | role  |
        | an ENI                        | eni-1 |
        | an elastic container instance | eci-1 |
