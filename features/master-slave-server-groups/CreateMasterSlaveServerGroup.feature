Feature: CreateMasterSlaveServerGroup
  A primary/secondary server group consists of two backend servers, one Master and one Slave.
  Reference page of 2 March 2026. The name has no documented limits.

  Background:
    Given a load balancer

  Rule: A valid call creates a group

    @behaviour/creates
    Scenario: A group of a Master and a Slave
      When a primary/secondary server group is created
      Then the call succeeds

    @behaviour/creates
    Scenario: A group whose Slave is named first
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 100    | ecs  | Slave      |
        | web-2    | 84   | 100    | ecs  | Master     |
      Then the call succeeds

    @behaviour/usable
    Scenario: The new group is known by its id
      When a primary/secondary server group is created
      Then the group it created can be read

    @behaviour/own-group-only
    Scenario: Two groups keep their own servers
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | ServerType |
        | web-1    | 82   | 10     | Master     |
        | web-2    | 84   | 20     | Slave      |
      And a second group is created on other ports
      Then the group holds
        | ServerId | Port | ServerType |
        | web-1    | 82   | Master     |
        | web-2    | 84   | Slave      |
      And the group holds 2 servers
      And the other group holds 2 servers

    @behaviour/failed-call-changes-nothing
    Scenario: A call that is rejected for its number of servers creates no group
      When a primary/secondary server group is created with 1 MasterSlaveBackendServers
      Then no group of that name exists

  Rule: The two servers are one Master and one Slave, told apart by server or port

    @request/ServerType.required
    Scenario: Servers without a ServerType are rejected
      When a primary/secondary server group is created without MasterSlaveBackendServers.N.ServerType
      Then the call is rejected, and only because of that

    @request/ServerType.required
    Scenario: A second server without a ServerType is rejected
      When a primary/secondary server group is created without MasterSlaveBackendServers.2.ServerType
      Then the call is rejected, and only because of that

    @request/MasterSlaveBackendServers.distinct
    Scenario Outline: Two servers that share <shared> are permitted
      When a primary/secondary server group is created with
        | ServerId | Port   | ServerType |
        | web-1    | 82     | Master     |
        | <second> | <port> | Slave      |
      Then the call succeeds

      Examples:
        | shared     | second | port |
        | the server | web-1  | 84   |
        | the port   | web-2  | 82   |

    @request/Type.values
    Scenario: Servers of two types are permitted in one call
      When a primary/secondary server group is created with
        | ServerId | Port | Type | ServerType |
        | web-1    | 82   | ecs  | Master     |
        | eni-1    | 84   | eni  | Slave      |
      Then the call succeeds

    Scenario Outline: A pair <fault>: rejected as <code>
      When a primary/secondary server group is created <fault>
      Then each is rejected as <code>, and only because of that

      Examples:
        | fault                                                                                  | code                              |
        | with 1 or 3 MasterSlaveBackendServers                                                  | BACKEND_SERVERS_NUM_MUST_BE_TWO   |
        | without MasterSlaveBackendServers.1.ServerId                                           | BACKEND_SERVER_ID_CAN_NOT_EMPTY   |
        | without MasterSlaveBackendServers.2.ServerId                                           | BACKEND_SERVER_ID_CAN_NOT_EMPTY   |
        | with MasterSlaveBackendServers.1.ServerId ""                                           | BACKEND_SERVER_ID_CAN_NOT_EMPTY   |
        | without MasterSlaveBackendServers.1.Port                                               | BACKEND_SERVER_PORT_CAN_NOT_EMPTY |
        | without MasterSlaveBackendServers.2.Port                                               | BACKEND_SERVER_PORT_CAN_NOT_EMPTY |
        | with MasterSlaveBackendServers.1.Port ""                                               | BACKEND_SERVER_PORT_CAN_NOT_EMPTY |
        | with MasterSlaveBackendServers.1.ServerType "Spare", "Mas", "Masters" or "MasterSlave" | INVALID_SERVER_TYPE               |
        | with MasterSlaveBackendServers.2.ServerType "Spare"                                    | INVALID_SERVER_TYPE               |

    Scenario Outline: A pair of <what>: rejected as <code>
      When a primary/secondary server group is created with
        | ServerId | Port   | Weight | Type | ServerType |
        | web-1    | 82     | 50     | ecs  | <type>     |
        | <second> | <port> | 50     | ecs  | <other>    |
      Then the call is rejected as <code>, and only because of that

      Examples:
        | what        | second | port | type   | other  | code                                                      |
        | one server  | web-1  | 82   | Master | Slave  | BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID               |
        | two Masters | web-2  | 84   | Master | Master | BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE |
        | two Slaves  | web-2  | 84   | Slave  | Slave  | BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE |

  Rule: Omitted values have their documented defaults

    @request/Weight.default
    Scenario Outline: The <who> without a Weight weighs 100
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Weight   |
        | web-1    | 82   | Master     | <master> |
        | web-2    | 84   | Slave      | <slave>  |
      Then each server sent without Weight has "100"

      Examples:
        | who    | master | slave |
        | Master |        | 50    |
        | Slave  | 50     |       |

    @request/Type.default
    Scenario: A server without a Type is an ECS instance
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     | 50     |
        | web-2    | 84   | Slave      | 50     |
      Then each server sent without Type has "ecs"

  Rule: The reply and the group show what the call sent

    @behaviour/read-back
    Scenario: Every member of each server
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType | Description |
        | web-1    | 82   | 10     | ecs  | Master     | First       |
        | web-2    | 84   | 20     | ecs  | Slave      | Second      |
      Then the group holds
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 10     | ecs  | Master     |
        | web-2    | 84   | 20     | ecs  | Slave      |
      And the group holds 2 servers

    @reply/ServerId.echo
    Scenario: The reply lists the two servers
      When a primary/secondary server group is created
      Then the reply lists
        | ServerId |
        | web-1    |
        | web-2    |
      And the reply lists 2 servers

    @reply/ServerId.echo
    Scenario: A server that is both Master and Slave, on two ports, is listed twice
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Master     |
        | web-1    | 84   | Slave      |
      Then the reply lists 2 servers

    @reply/Port.echo
    Scenario: Each server with its Port
      When a primary/secondary server group is created with
        | ServerId | Port  | ServerType |
        | web-1    | 1     | Master     |
        | web-2    | 65535 | Slave      |
      Then the reply lists
        | ServerId | Port  |
        | web-1    | 1     |
        | web-2    | 65535 |

    Scenario Outline: Each server has its Weight, sent as a <form>: <shown>
      Given the rule <rule>
      When a primary/secondary server group is created <how>
        | ServerId       | Port | ServerType | Weight   |
        | web-1          | 82   | Master     | <master> |
        | eni-1 or web-2 | 84   | Slave      | <slave>  |
      Then <shown>
        | ServerId       | Port | Weight   |
        | web-1          | 82   | <master> |
        | eni-1 or web-2 | 84   | <slave>  |

      Examples:
        | form   | how                | master | slave | shown           | rule                |
        | string | with               | 0      | 37    | the reply lists | reply/Weight.echo   |
        | number | using JSON numbers | 37     | 0     | the reply lists | reply/Weight.echo   |
        | number | using JSON numbers | 37     | 0     | the group holds | behaviour/read-back |

    Scenario Outline: Each server with its role, whichever is named first: <shown>
      Given the rule <rule>
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Slave      |
        | web-2    | 84   | Master     |
      Then <shown>
        | ServerId | Port | ServerType |
        | web-1    | 82   | Slave      |
        | web-2    | 84   | Master     |

      Examples:
        | shown           | rule                  |
        | the reply lists | reply/ServerType.echo |
        | the group holds | behaviour/read-back   |

    Scenario Outline: Each server with its Description, <first>: <shown>
      Given the rule <rule>
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | <first>     |
        | web-2    | 84   | Slave      | <second>    |
      Then <shown>
        | ServerId | Port | Description |
        | web-1    | 82   | <first>     |
        | web-2    | 84   | <second>    |

      Examples:
        | first                                                                            | second   | shown           | rule                            |
        | First/1                                                                          | Second_2 | the reply lists | reply/Description.echo          |
        | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end | Second   | the reply lists | reply/Description.echo          |
        | First/1                                                                          | Second_2 | the group holds | behaviour/read-back.Description |
        | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end | Second   | the group holds | behaviour/read-back.Description |

    @reply/Description.echo
    Scenario: A server without a Description does not show another's
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | First/1     |
        | web-2    | 84   | Slave      |             |
      Then no server is listed with another's Description

    Scenario Outline: A server of the Type <type>: <shown>
      Given the rule <rule>
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | <server> | 82   | Master     |
        | web-1    | 84   | Slave      |
      Then <shown>
        | ServerId | Port | Type   |
        | <server> | 82   | <type> |

      Examples:
        | server | type | shown           | rule                     |
        | web-1  | ecs  | the reply lists | reply/Type.echo          |
        | eni-1  | eni  | the reply lists | reply/Type.echo          |
        | eci-1  | eci  | the reply lists | reply/Type.echo          |
        | eni-1  | eni  | the group holds | behaviour/read-back.Type |
        | eci-1  | eci  | the group holds | behaviour/read-back.Type |

    Scenario Outline: Servers of two types, each with its own: <shown>
      Given the rule <rule>
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Master     |
        | eni-1    | 84   | Slave      |
      Then <shown>
        | ServerId | Port | Type |
        | web-1    | 82   | ecs  |
        | eni-1    | 84   | eni  |

      Examples:
        | shown           | rule                     |
        | the reply lists | reply/Type.echo          |
        | the group holds | behaviour/read-back.Type |

  Rule: Open questions: the answer is recorded

    @request/MasterSlaveBackendServers.left-out
    Scenario: A call without servers
      When a primary/secondary server group is created without MasterSlaveBackendServers
      Then the answer is recorded

    @request/ServerIp.several
    Scenario: One ENI with two addresses
      When a primary/secondary server group is created with two addresses of one ENI
      Then the answer is recorded
