Feature: OtherGroups
  A call changes the group that it names or creates, and no other group of the load balancer.

  Background:
    Given what the call needs

  Rule: No other group changes

    Scenario Outline: Another vServer group does not change, when <call>
      Given the rule <rule>
      And another vServer group that holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 40     |
        | web-2    | 81   | 60     |
        | web-2    | 8443 | 80     |
      When <call>
      Then the other group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 81   |
        | web-2    | 8443 |
      And the other group holds 3 servers

      Examples:
        | call                             | rule                     |
        | a vServer group is created       | behaviour/own-group-only |
        | backend servers are added        | behaviour/own-group-only |
        | backend servers are removed      | behaviour/own-group-only |
        | backend servers are replaced     | behaviour/own-group-only |
        | vServer group attributes are set | behaviour/named-only     |

    @behaviour/own-group-only
    Scenario Outline: A primary/secondary server group does not change, when <call>
      Given a primary/secondary server group, if the target has such groups
      When <call>
      Then the primary/secondary server group, if it can be read, is unchanged

      Examples:
        | call                         |
        | a vServer group is created   |
        | backend servers are added    |
        | backend servers are replaced |

    @behaviour/own-group-only @default-group
    Scenario Outline: The load balancer's default server group does not change, when <call>
      Given a default server group, if it can be read, without web-1 and web-2
      When <call>
      Then the load balancer's default server group, if it can be read, is unchanged

      Examples:
        | call                                        |
        | a vServer group is created                  |
        | a primary/secondary server group is created |
        | backend servers are added                   |
        | backend servers are replaced                |
