Feature: Replies
  What every reply has: the documented members, and a RequestId of its own. Then the servers in a reply and in the group
  after it, with the same values.
  The documents do not say whether the reply to an addition or a removal lists the whole group or only the named servers.
  The scenarios accept both.

  Background:
    Given what the call needs

  Rule: A reply has what is documented, and says which call it answers

    Scenario Outline: Every documented member is there, with its documented type, when <call>
      When <call>
      Then the reply has every documented member

      @reply/VServerGroupId @reply/RequestId @reply/BackendServers @reply/BackendServer @reply/ServerId @reply/Port
      @reply/Weight @reply/Type @reply/Description
      Examples:
        | call                         |
        | a vServer group is created   |
        | backend servers are added    |
        | backend servers are replaced |

      @reply/VServerGroupId @reply/RequestId @reply/BackendServers @reply/BackendServer @reply/ServerId @reply/Port
      @reply/Weight @reply/Type
      Examples: A removal is documented without Description
        | call                        |
        | backend servers are removed |

      @reply/MasterSlaveServerGroupId @reply/RequestId @reply/MasterSlaveBackendServers
      @reply/MasterSlaveBackendServer @reply/ServerId @reply/Port @reply/Weight @reply/Type @reply/Description
      @reply/ServerType
      Examples: A pair has a Master and a Slave
        | call                                        |
        | a primary/secondary server group is created |

      @default-group @reply/LoadBalancerId @reply/RequestId @reply/BackendServers @reply/BackendServer @reply/ServerId
      @reply/Weight @reply/Type @reply/Description
      Examples: In the default server group
        | call                                |
        | default backend servers are added   |
        | default backend servers are removed |

      @reply/RequestId
      Examples: A deletion
        | call                                        |
        | a vServer group is deleted                  |
        | a primary/secondary server group is deleted |

    @reply/Description
    Scenario Outline: A Description of digits is also a string, when <call>
      When <call> with <servers>.1.Description "0123456789"
      Then the reply has every documented member

      Examples:
        | call                                        | servers                   |
        | a vServer group is created                  | BackendServers            |
        | backend servers are added                   | BackendServers            |
        | a primary/secondary server group is created | MasterSlaveBackendServers |

      @default-group
      Examples: In the default server group
        | call            | servers        |
        | weights are set | BackendServers |

    @reply/RequestId.unique
    Scenario Outline: Every reply has a RequestId of its own, when <call>
      When <call>
      Then a second call gets another RequestId

      Examples:
        | call                                          |
        | a vServer group is created                    |
        | backend servers are added                     |
        | backend servers are removed                   |
        | backend servers are replaced                  |
        | vServer group attributes are set              |
        | a vServer group is described                  |
        | vServer groups are listed                     |
        | a vServer group is deleted                    |
        | a primary/secondary server group is created   |
        | a primary/secondary server group is described |
        | primary/secondary server groups are listed    |
        | a primary/secondary server group is deleted   |

      @default-group
      Examples: In the default server group
        | call                                |
        | weights are set                     |
        | default backend servers are added   |
        | default backend servers are removed |
        | server health is reported           |

    Scenario Outline: Every new group has a <member> of its own, when <call>
      Given the rule reply/<member>.unique
      When <call>
      Then a second call gets another <member>

      Examples:
        | call                                                                           | member                   |
        | a vServer group is created                                                     | VServerGroupId           |
        | a primary/secondary server group is created                                    | MasterSlaveServerGroupId |
        | a vServer group is created without VServerGroupName                            | VServerGroupId           |
        | a primary/secondary server group is created without MasterSlaveServerGroupName | MasterSlaveServerGroupId |

    @reply/error-envelope
    Scenario Outline: A rejection has every documented member, when <call> without <parameter>
      When <call> without <parameter>
      Then the rejection has every documented member

      Examples:
        | call                                          | parameter                |
        | a vServer group is created                    | LoadBalancerId           |
        | backend servers are added                     | VServerGroupId           |
        | backend servers are removed                   | VServerGroupId           |
        | backend servers are replaced                  | VServerGroupId           |
        | vServer group attributes are set              | VServerGroupId           |
        | a vServer group is described                  | VServerGroupId           |
        | vServer groups are listed                     | LoadBalancerId           |
        | a vServer group is deleted                    | VServerGroupId           |
        | a primary/secondary server group is created   | LoadBalancerId           |
        | a primary/secondary server group is described | MasterSlaveServerGroupId |
        | primary/secondary server groups are listed    | LoadBalancerId           |
        | a primary/secondary server group is deleted   | MasterSlaveServerGroupId |

      @default-group
      Examples: In the default server group
        | call                                | parameter      |
        | weights are set                     | LoadBalancerId |
        | default backend servers are added   | LoadBalancerId |
        | default backend servers are removed | LoadBalancerId |
        | server health is reported           | LoadBalancerId |

    Scenario Outline: The reply names the <member> of the call, when <call>
      Given the rule reply/<member>.echo
      When <call>
      Then the reply names the <member> that was asked for

      Examples:
        | call                                          | member                   |
        | backend servers are added                     | VServerGroupId           |
        | backend servers are removed                   | VServerGroupId           |
        | backend servers are replaced                  | VServerGroupId           |
        | vServer group attributes are set              | VServerGroupId           |
        | vServer group attributes are set              | VServerGroupName         |
        | a vServer group is described                  | VServerGroupId           |
        | a primary/secondary server group is described | MasterSlaveServerGroupId |

      @default-group
      Examples: In the default server group
        | call                                | member         |
        | weights are set                     | LoadBalancerId |
        | default backend servers are added   | LoadBalancerId |
        | default backend servers are removed | LoadBalancerId |

    @reply/CreateTime.form
    Scenario Outline: CreateTime is a time in UTC, to the second, when <call>
      When <call>
      Then each CreateTime of the reply has the form "YYYY-MM-DDThh:mm:ssZ"

      Examples:
        | call                                          |
        | a vServer group is described                  |
        | vServer groups are listed                     |
        | a primary/secondary server group is described |
        | primary/secondary server groups are listed    |

    @reply/BackendServers.reading
    Scenario Outline: What the reply shows of its servers, when <call>
      When <call>
      Then what the reply shows of its servers is recorded

      Examples:
        | call                             |
        | backend servers are added        |
        | backend servers are removed      |
        | backend servers are replaced     |
        | vServer group attributes are set |

      @default-group
      Examples: In the default server group
        | call                                |
        | weights are set                     |
        | default backend servers are added   |
        | default backend servers are removed |

  Rule: The reply and the group show what the call sent

    Scenario Outline: Each server with its Port, when <call>
      When <call> with
        | ServerId | Port  |
        | web-1    | 1     |
        | web-1    | 8080  |
        | web-2    | 65535 |
      Then <shown>
        | ServerId | Port  |
        | web-1    | 1     |
        | web-1    | 8080  |
        | web-2    | 65535 |

      @reply/Port.echo
      Examples:
        | call                       | shown           |
        | a vServer group is created | the reply lists |
        | backend servers are added  | the reply lists |

    Scenario Outline: Each server with its Weight, when <call>: <shown>
      Given the rule <rule>
      When <call> with
        | ServerId       | Port | Weight |
        | web-1          | 81   | 0      |
        | eni-1 or web-2 | 82   | 37     |
        | web-1          | 83   | 100    |
      Then <shown>
        | ServerId       | Port | Weight |
        | web-1          | 81   | 0      |
        | eni-1 or web-2 | 82   | 37     |
        | web-1          | 83   | 100    |

      Examples:
        | call                       | shown           | rule                |
        | a vServer group is created | the reply lists | reply/Weight.echo   |
        | backend servers are added  | the reply lists | reply/Weight.echo   |
        | a vServer group is created | the group holds | behaviour/read-back |
        | backend servers are added  | the group holds | behaviour/read-back |

    @behaviour/read-back
    Scenario Outline: Every member of each server, when <call>
      When <call> with
        | ServerId | Port  | Weight | Type | Description |
        | web-1    | 81    | 10     | ecs  | First       |
        | web-2    | 82    | 0      | ecs  | Second      |
        | web-1    | 65535 | 100    | ecs  | Third       |
      Then the group holds
        | ServerId | Port  | Weight | Type |
        | web-1    | 81    | 10     | ecs  |
        | web-2    | 82    | 0      | ecs  |
        | web-1    | 65535 | 100    | ecs  |
      And the group holds <count> servers

      Examples:
        | call                       | count |
        | a vServer group is created | 3     |
        | backend servers are added  | 4     |

    Scenario Outline: A Weight that is written as a number, when <call>: <shown>
      Given the rule <rule>
      When <call> using JSON numbers
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |
      Then <shown>
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |

      Examples:
        | call                       | shown           | rule                |
        | a vServer group is created | the reply lists | reply/Weight.echo   |
        | backend servers are added  | the reply lists | reply/Weight.echo   |
        | a vServer group is created | the group holds | behaviour/read-back |
        | backend servers are added  | the group holds | behaviour/read-back |

    Scenario Outline: Each server with its Description, when <call>: <shown>
      Given the rule <rule>
      When <call> with
        | ServerId | Port | Description |
        | web-1    | 91   | Third/3     |
        | web-2    | 92   | Fourth_4    |
      Then <shown>
        | ServerId | Port | Description |
        | web-1    | 91   | Third/3     |
        | web-2    | 92   | Fourth_4    |

      Examples:
        | call                         | shown           | rule                            |
        | a vServer group is created   | the reply lists | reply/Description.echo          |
        | backend servers are added    | the reply lists | reply/Description.echo          |
        | a vServer group is created   | the group holds | behaviour/read-back.Description |
        | backend servers are added    | the group holds | behaviour/read-back.Description |
        | backend servers are replaced | the group holds | behaviour/read-back.Description |

    Scenario Outline: A Description of 80 characters in full, when <call>: <shown>
      Given the rule <rule>
      When <call> with
        | ServerId | Port | Description                                                                      |
        | web-2    | 90   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
      Then <shown>
        | ServerId | Port | Description                                                                      |
        | web-2    | 90   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

      Examples:
        | call                         | shown           | rule                            |
        | a vServer group is created   | the reply lists | reply/Description.echo          |
        | backend servers are added    | the reply lists | reply/Description.echo          |
        | backend servers are replaced | the reply lists | reply/Description.echo          |
        | a vServer group is created   | the group holds | behaviour/read-back.Description |
        | backend servers are added    | the group holds | behaviour/read-back.Description |
        | backend servers are replaced | the group holds | behaviour/read-back.Description |

    @reply/Description.echo
    Scenario Outline: A server without a Description does not show another's, when <call>
      When <call> with
        | ServerId | Port | Description |
        | web-1    | 81   | Third/3     |
        | web-2    | 82   |             |
        | web-1    | 83   | Fifth.5     |
      Then no server is listed with another's Description

      Examples:
        | call                       |
        | a vServer group is created |
        | backend servers are added  |

    Scenario Outline: A server of the Type <type>, when <call>: <shown>
      Given the rule <rule>
      When <call> with
        | ServerId | Port |
        | <server> | 81   |
      Then <shown>
        | ServerId | Port | Type   |
        | <server> | 81   | <type> |

      Examples:
        | call                       | shown           | server | type | rule                     |
        | a vServer group is created | the reply lists | web-1  | ecs  | reply/Type.echo          |
        | a vServer group is created | the reply lists | eni-1  | eni  | reply/Type.echo          |
        | a vServer group is created | the reply lists | eci-1  | eci  | reply/Type.echo          |
        | backend servers are added  | the reply lists | web-2  | ecs  | reply/Type.echo          |
        | backend servers are added  | the reply lists | eni-1  | eni  | reply/Type.echo          |
        | backend servers are added  | the reply lists | eci-1  | eci  | reply/Type.echo          |
        | a vServer group is created | the group holds | eni-1  | eni  | behaviour/read-back.Type |
        | a vServer group is created | the group holds | eci-1  | eci  | behaviour/read-back.Type |
        | backend servers are added  | the group holds | eni-1  | eni  | behaviour/read-back.Type |
        | backend servers are added  | the group holds | eci-1  | eci  | behaviour/read-back.Type |

    Scenario Outline: Servers of several types, each with its own, when <call>: <shown>
      Given the rule <rule>
      When <call> with
        | ServerId | Port |
        | web-2    | 81   |
        | eni-1    | 82   |
        | eci-1    | 83   |
        | web-1    | 84   |
      Then <shown>
        | ServerId | Port | Type |
        | web-2    | 81   | ecs  |
        | eni-1    | 82   | eni  |
        | eci-1    | 83   | eci  |
        | web-1    | 84   | ecs  |

      Examples:
        | call                       | shown           | rule                     |
        | a vServer group is created | the reply lists | reply/Type.echo          |
        | backend servers are added  | the reply lists | reply/Type.echo          |
        | a vServer group is created | the group holds | behaviour/read-back.Type |
        | backend servers are added  | the group holds | behaviour/read-back.Type |

  Rule: 20 servers are listed and held as one is

    Scenario Outline: Each of 20 servers with its Weight, when <call>: <shown>
      Given the rule <rule>
      And <group>
      When <call> with a Weight of its own for each of 20 servers
      Then <shown>

      Examples:
        | call                       | group                  | shown                                        | rule                |
        | a vServer group is created | a load balancer        | the reply lists every server with its Weight | reply/Weight.echo   |
        | backend servers are added  | an empty vServer group | the reply lists every server with its Weight | reply/Weight.echo   |
        | a vServer group is created | a load balancer        | the group holds every server as it was sent  | behaviour/read-back |
        | backend servers are added  | an empty vServer group | the group holds every server as it was sent  | behaviour/read-back |

    Scenario Outline: All of 20 servers, when <call>: <shown>
      Given the rule <rule>
      And <group>
      When <call> with 20 BackendServers
      Then <shown>

      Examples:
        | call                       | group                  | shown                                                                       | rule                |
        | a vServer group is created | a load balancer        | the reply lists 20 servers                                                  | reply/ServerId.echo |
        | backend servers are added  | an empty vServer group | the reply lists each added server once, with or without what the group held | reply/ServerId.echo |
        | a vServer group is created | a load balancer        | the group holds 20 servers                                                  | behaviour/read-back |
        | backend servers are added  | an empty vServer group | the group holds 20 servers                                                  | behaviour/adds      |

  Rule: A group has the name and the load balancer that it was given

    @behaviour/read-back
    Scenario Outline: Its name and its load balancer, when <call>
      When <call>
      Then the group, if it shows them, has the given name and load balancer

      Examples:
        | call                                                                                         |
        | a vServer group is created                                                                   |
        | a vServer group is created with VServerGroupName of 80 characters                            |
        | a vServer group is created with VServerGroupName "Web/1-a.b_C"                               |
        | a primary/secondary server group is created                                                  |
        | a primary/secondary server group is created with MasterSlaveServerGroupName of 80 characters |
