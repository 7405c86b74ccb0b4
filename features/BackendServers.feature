Feature: BackendServers
  The limits of the backend servers in a call. The reference pages state the same limits for several operations. Each row
  names one operation and changes one thing in its valid call, in the notation of the wire; if it lists several values,
  each is sent in a call of its own. If the call accepts three servers, the second one is between two others, so that a
  target that checks only the first or the last server is detected.

  Rule: Values within the limits are accepted

    Background:
      Given what the call needs

    Scenario Outline: <call> <change>
      Given the rule <rule>
      When <call> <change>
      Then each succeeds

      Examples:
        | call                                        | change                                                                                   | rule                              |
        | a vServer group is created                  | with BackendServers.1.Weight "0", "1", "99", "100", 0 or 100                             | request/Weight.range              |
        | a vServer group is created                  | with 2 BackendServers, with BackendServers.N.Weight "0"                                  | request/Weight.range              |
        | backend servers are added                   | with BackendServers.1.Weight "0", "1", "99", "100", 0 or 100                             | request/Weight.range              |
        | backend servers are added                   | with 2 BackendServers, with BackendServers.N.Weight "0"                                  | request/Weight.range              |
        | backend servers are removed                 | with BackendServers.1.Weight "0", "1", "99", "100", 0 or 100                             | request/Weight.range              |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Weight "0", "1", "99", "100", 0 or 100                  | request/Weight.range              |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Weight "0", with MasterSlaveBackendServers.2.Weight "0" | request/Weight.range              |
        | a vServer group is created                  | without BackendServers.1.Description                                                     | request/Description.optional      |
        | backend servers are added                   | without BackendServers.1.Description                                                     | request/Description.optional      |
        | a primary/secondary server group is created | without MasterSlaveBackendServers.1.Description                                          | request/Description.optional      |
        | a vServer group is created                  | with BackendServers.1.Description of 1 or 80 characters                                  | request/Description.length        |
        | backend servers are added                   | with BackendServers.1.Description of 1 or 80 characters                                  | request/Description.length        |
        | backend servers are removed                 | with BackendServers.1.Description of 1 or 80 characters                                  | request/Description.length        |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Description of 1 or 80 characters                       | request/Description.length        |
        | a vServer group is created                  | with an ENI as BackendServers.1                                                          | request/Type.values               |
        | a vServer group is created                  | with an elastic container instance as BackendServers.1                                   | request/Type.values               |
        | a vServer group is created                  | with BackendServers.1.Type "ecs"                                                         | request/Type.values               |
        | backend servers are added                   | with an ENI as BackendServers.1                                                          | request/Type.values               |
        | backend servers are added                   | with an elastic container instance as BackendServers.1                                   | request/Type.values               |
        | backend servers are added                   | with BackendServers.1.Type "ecs"                                                         | request/Type.values               |
        | a primary/secondary server group is created | with an ENI as MasterSlaveBackendServers.1                                               | request/Type.values               |
        | a primary/secondary server group is created | with an elastic container instance as MasterSlaveBackendServers.1                        | request/Type.values               |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Type "ecs"                                              | request/Type.values               |
        | a vServer group is created                  | with 20 BackendServers                                                                   | request/BackendServers.at-most-20 |
        | backend servers are removed                 | with 20 BackendServers                                                                   | request/BackendServers.at-most-20 |

      @default-group
      Examples: In the default server group
        | call                                | change                                                       | rule                              |
        | weights are set                     | with BackendServers.1.Weight "0", "1", "99", "100", 0 or 100 | request/Weight.range              |
        | weights are set                     | with 2 BackendServers, with BackendServers.N.Weight "0"      | request/Weight.range              |
        | weights are set                     | without BackendServers.1.Description                         | request/Description.optional      |
        | weights are set                     | with BackendServers.1.Description of 1 or 80 characters      | request/Description.length        |
        | weights are set                     | with BackendServers.1.Type "ecs"                             | request/Type.values               |
        | weights are set                     | with 20 BackendServers                                       | request/BackendServers.at-most-20 |
        | default backend servers are removed | with 20 BackendServers                                       | request/BackendServers.at-most-20 |
        | weights are set                     | without BackendServers.1.Port                                | request/Port.optional             |
        | weights are set                     | with BackendServers.1.Port "8080"                            | request/Port.optional             |

    @request/Description.characters
    Scenario Outline: Letters, digits and four punctuation characters in a Description, when <call>
      When <call> with <servers>.1.Description "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "web-112", "web/112", "web.112", "web_112", "Web-1/a.b_", "-/._web_./-", "-", "/", "." or "_"
      Then each succeeds

      Examples:
        | call                                        | servers                   |
        | a vServer group is created                  | BackendServers            |
        | backend servers are added                   | BackendServers            |
        | backend servers are removed                 | BackendServers            |
        | a primary/secondary server group is created | MasterSlaveBackendServers |

      @default-group
      Examples: In the default server group
        | call            | servers        |
        | weights are set | BackendServers |

    @request/ServerIp.accepted
    Scenario Outline: <call> <change>, with its ServerIp
      When <call> <change>
      Then the call, which names a ServerIp, succeeds

      Examples:
        | call                                        | change                                                            |
        | a vServer group is created                  | with an ENI as BackendServers.1                                   |
        | a vServer group is created                  | with an elastic container instance as BackendServers.1            |
        | backend servers are added                   | with an ENI as BackendServers.1                                   |
        | backend servers are added                   | with an elastic container instance as BackendServers.1            |
        | a primary/secondary server group is created | with an ENI as MasterSlaveBackendServers.1                        |
        | a primary/secondary server group is created | with an elastic container instance as MasterSlaveBackendServers.1 |

    @request/ServerIp.several
    Scenario Outline: One ENI with two addresses, when <call>
      When <call> with two addresses of one ENI
      Then the call succeeds
      And the group, if it can be read, holds <count> servers

      Examples:
        | call                       | count |
        | a vServer group is created | 2     |
        | backend servers are added  | 3     |

    @request/Type.values
    Scenario Outline: Servers of several types in one call, when <call>
      When <call> with
        | ServerId | Port | Type |
        | web-2    | 81   | ecs  |
        | eni-1    | 82   | eni  |
        | eci-1    | 83   | eci  |
      Then the call succeeds

      Examples:
        | call                       |
        | a vServer group is created |
        | backend servers are added  |

  Rule: Values outside the limits are rejected

    Background:
      Given what the call needs

    Scenario Outline: <call> <fault>
      Given the rule <rule>
      When <call> <fault>
      Then each is rejected, and only because of that

      Examples:
        | call                                        | fault                                                                                                       | rule                              |
        | a vServer group is created                  | with BackendServers.1.ServerId ""                                                                           | request/ServerId.required         |
        | backend servers are added                   | with BackendServers.1.ServerId ""                                                                           | request/ServerId.required         |
        | a vServer group is created                  | without BackendServers.1.ServerId                                                                           | request/ServerId.required         |
        | a vServer group is created                  | without BackendServers.2.ServerId                                                                           | request/ServerId.required         |
        | backend servers are added                   | without BackendServers.1.ServerId                                                                           | request/ServerId.required         |
        | backend servers are added                   | without BackendServers.2.ServerId                                                                           | request/ServerId.required         |
        | backend servers are removed                 | without BackendServers.1.ServerId                                                                           | request/ServerId.required         |
        | backend servers are removed                 | without BackendServers.2.ServerId                                                                           | request/ServerId.required         |
        | a primary/secondary server group is created | without MasterSlaveBackendServers.1.ServerId                                                                | request/ServerId.required         |
        | a primary/secondary server group is created | without MasterSlaveBackendServers.2.ServerId                                                                | request/ServerId.required         |
        | a vServer group is created                  | without BackendServers.1.Port                                                                               | request/Port.required             |
        | a vServer group is created                  | without BackendServers.2.Port                                                                               | request/Port.required             |
        | backend servers are added                   | without BackendServers.1.Port                                                                               | request/Port.required             |
        | backend servers are added                   | without BackendServers.2.Port                                                                               | request/Port.required             |
        | a vServer group is created                  | with BackendServers.1.Weight "-1", "256", "1000", "4294967346", "heavy", "50x", -1, 101 or "101"            | request/Weight.range              |
        | a vServer group is created                  | with BackendServers.2.Weight "101"                                                                          | request/Weight.range              |
        | a vServer group is created                  | with an ENI as BackendServers.1, with BackendServers.1.Weight "101"                                         | request/Weight.range              |
        | backend servers are added                   | with BackendServers.1.Weight "-1", "256", "1000", "4294967346", "heavy", "50x", -1, 101 or "101"            | request/Weight.range              |
        | backend servers are added                   | with BackendServers.2.Weight "101"                                                                          | request/Weight.range              |
        | backend servers are added                   | with an ENI as BackendServers.1, with BackendServers.1.Weight "101"                                         | request/Weight.range              |
        | backend servers are removed                 | with BackendServers.1.Weight "-1", "256", "1000", "4294967346", "heavy", "50x", -1, 101 or "101"            | request/Weight.range              |
        | backend servers are removed                 | with BackendServers.2.Weight "101"                                                                          | request/Weight.range              |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Weight "-1", "256", "1000", "4294967346", "heavy", "50x", -1, 101 or "101" | request/Weight.range              |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.2.Weight "101"                                                               | request/Weight.range              |
        | a primary/secondary server group is created | with an ENI as MasterSlaveBackendServers.1, with MasterSlaveBackendServers.1.Weight "101"                   | request/Weight.range              |
        | a vServer group is created                  | with BackendServers.1.Description of 81 or 500 characters                                                   | request/Description.length        |
        | a vServer group is created                  | with BackendServers.2.Description of 81 characters                                                          | request/Description.length        |
        | backend servers are added                   | with BackendServers.1.Description of 81 or 500 characters                                                   | request/Description.length        |
        | backend servers are added                   | with BackendServers.2.Description of 81 characters                                                          | request/Description.length        |
        | backend servers are removed                 | with BackendServers.1.Description of 81 or 500 characters                                                   | request/Description.length        |
        | backend servers are removed                 | with BackendServers.2.Description of 81 characters                                                          | request/Description.length        |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Description of 81 or 500 characters                                        | request/Description.length        |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.2.Description of 81 characters                                               | request/Description.length        |
        | a vServer group is created                  | with BackendServers.2.Description "web 112"                                                                 | request/Description.characters    |
        | backend servers are added                   | with BackendServers.2.Description "web 112"                                                                 | request/Description.characters    |
        | backend servers are removed                 | with BackendServers.2.Description "web 112"                                                                 | request/Description.characters    |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.2.Description "web 112"                                                      | request/Description.characters    |
        | backend servers are removed                 | with BackendServers.1.Type "gpu", "vm", "ec", "ecs2", "xeni" or "ens"                                       | request/Type.values               |
        | backend servers are removed                 | with BackendServers.2.Type "gpu"                                                                            | request/Type.values               |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.1.Type "gpu", "vm", "ec", "ecs2", "xeni" or "ens"                            | request/Type.values               |
        | a primary/secondary server group is created | with MasterSlaveBackendServers.2.Type "gpu"                                                                 | request/Type.values               |
        | a vServer group is created                  | with 21 or 40 BackendServers                                                                                | request/BackendServers.at-most-20 |
        | backend servers are removed                 | with 21 or 40 BackendServers                                                                                | request/BackendServers.at-most-20 |
        | a vServer group is created                  | with the stopped server as BackendServers.1                                                                 | request/BackendServers.running    |
        | a vServer group is created                  | with the stopped server as BackendServers.2                                                                 | request/BackendServers.running    |
        | backend servers are added                   | with the stopped server as BackendServers.1                                                                 | request/BackendServers.running    |
        | backend servers are added                   | with the stopped server as BackendServers.2                                                                 | request/BackendServers.running    |

      @default-group
      Examples: In the default server group
        | call                                | fault                                                                                            | rule                              |
        | weights are set                     | without BackendServers.1.ServerId                                                                | request/ServerId.required         |
        | weights are set                     | without BackendServers.2.ServerId                                                                | request/ServerId.required         |
        | weights are set                     | with BackendServers.1.Weight "-1", "256", "1000", "4294967346", "heavy", "50x", -1, 101 or "101" | request/Weight.range              |
        | weights are set                     | with BackendServers.2.Weight "101"                                                               | request/Weight.range              |
        | weights are set                     | with BackendServers.1.Description of 81 or 500 characters                                        | request/Description.length        |
        | weights are set                     | with BackendServers.2.Description of 81 characters                                               | request/Description.length        |
        | weights are set                     | with BackendServers.2.Description "web 112"                                                      | request/Description.characters    |
        | weights are set                     | with BackendServers.1.Type "gpu", "vm", "ec", "ecs2", "xeni" or "ens"                            | request/Type.values               |
        | weights are set                     | with BackendServers.2.Type "gpu"                                                                 | request/Type.values               |
        | weights are set                     | with 21 or 40 BackendServers                                                                     | request/BackendServers.at-most-20 |
        | default backend servers are removed | with 21 or 40 BackendServers                                                                     | request/BackendServers.at-most-20 |

    @request/Type.needed
    Scenario Outline: <call> with <server> as <place>, without its Type
      When <call> with <server> as <place>, without <place>.Type
      Then the call is rejected, and only because of that

      Examples:
        | call                                        | server                        | place                       |
        | a vServer group is created                  | an ENI                        | BackendServers.1            |
        | a vServer group is created                  | an elastic container instance | BackendServers.1            |
        | a vServer group is created                  | an ENI                        | BackendServers.2            |
        | backend servers are added                   | an ENI                        | BackendServers.1            |
        | backend servers are added                   | an elastic container instance | BackendServers.1            |
        | backend servers are added                   | an ENI                        | BackendServers.2            |
        | a primary/secondary server group is created | an ENI                        | MasterSlaveBackendServers.1 |
        | a primary/secondary server group is created | an elastic container instance | MasterSlaveBackendServers.1 |
        | a primary/secondary server group is created | an ENI                        | MasterSlaveBackendServers.2 |

    @request/Description.characters
    Scenario Outline: No other character in a Description, when <call>
      When <call> with every character that Description does not permit, one after another
      Then each is rejected, and only because of that

      Examples:
        | call                                        |
        | a vServer group is created                  |
        | backend servers are added                   |
        | backend servers are removed                 |
        | a primary/secondary server group is created |

      @default-group
      Examples: In the default server group
        | call            |
        | weights are set |

    Scenario Outline: <call> <fault>: rejected as <code>
      When <call> <fault>
      Then each is rejected as <code>, and only because of that

      Examples:
        | call                       | fault                                                                 | code                      |
        | a vServer group is created | with BackendServers.1.Type "gpu", "vm", "ec", "ecs2", "xeni" or "ens" | BackendServer.InvalidType |
        | a vServer group is created | with BackendServers.2.Type "gpu"                                      | BackendServer.InvalidType |
        | backend servers are added  | with BackendServers.1.Type "gpu", "vm", "ec", "ecs2", "xeni" or "ens" | BackendServer.InvalidType |
        | backend servers are added  | with BackendServers.2.Type "gpu"                                      | BackendServer.InvalidType |
        | a vServer group is created | with the absent server as BackendServers.1                            | InvalidServerId.NotExist  |
        | a vServer group is created | with the absent server as BackendServers.2                            | InvalidServerId.NotExist  |
        | backend servers are added  | with the absent server as BackendServers.1                            | InvalidServerId.NotExist  |
        | backend servers are added  | with the absent server as BackendServers.2                            | InvalidServerId.NotExist  |

  Rule: ENIs and elastic container instances need a high-performance load balancer

    Background:
      Given what the call needs

    Scenario Outline: An ECS instance does not, when <call>
      Given the rule <rule>
      When <call> behind a load balancer that is not high-performance
      Then the call succeeds

      Examples:
        | call                                        | rule                                               |
        | a vServer group is created                  | request/BackendServers.high-performance            |
        | backend servers are added                   | request/BackendServers.high-performance            |
        | a primary/secondary server group is created | request/MasterSlaveBackendServers.high-performance |

    Scenario Outline: <call> with <server> as <place>, behind a load balancer that is not high-performance
      Given the rule <rule>
      When <call> with <server> as <place>, behind a load balancer that is not high-performance
      Then the call is rejected, and only because of that

      Examples:
        | call                                        | server                        | place                       | rule                                               |
        | a vServer group is created                  | an ENI                        | BackendServers.1            | request/BackendServers.high-performance            |
        | a vServer group is created                  | an elastic container instance | BackendServers.1            | request/BackendServers.high-performance            |
        | a vServer group is created                  | an ENI                        | BackendServers.2            | request/BackendServers.high-performance            |
        | backend servers are added                   | an ENI                        | BackendServers.1            | request/BackendServers.high-performance            |
        | backend servers are added                   | an elastic container instance | BackendServers.1            | request/BackendServers.high-performance            |
        | backend servers are added                   | an ENI                        | BackendServers.2            | request/BackendServers.high-performance            |
        | a primary/secondary server group is created | an ENI                        | MasterSlaveBackendServers.1 | request/MasterSlaveBackendServers.high-performance |
        | a primary/secondary server group is created | an elastic container instance | MasterSlaveBackendServers.1 | request/MasterSlaveBackendServers.high-performance |
        | a primary/secondary server group is created | an ENI                        | MasterSlaveBackendServers.2 | request/MasterSlaveBackendServers.high-performance |

  Rule: Omitted values have their documented defaults

    Background:
      Given what the call needs

    @request/Weight.default
    Scenario Outline: A server without a Weight weighs 100, when <call>
      When <call> with
        | ServerId | Port |
        | web-2    | 81   |
      Then each server sent without Weight has "100"

      Examples:
        | call                       |
        | a vServer group is created |
        | backend servers are added  |

    @request/Weight.default
    Scenario Outline: Each server without a Weight weighs 100, when <call>
      When <call> with
        | ServerId | Port | Weight |
        | web-1    | 82   | 5      |
        | web-2    | 83   |        |
        | web-1    | 84   |        |
      Then each server sent without Weight has "100"

      Examples:
        | call                       |
        | a vServer group is created |
        | backend servers are added  |

    @request/Type.default
    Scenario Outline: A server without a Type is an ECS instance, when <call>
      When <call> with
        | ServerId | Port | Weight |
        | web-2    | 81   | 50     |
      Then each server sent without Type has "ecs"

      Examples:
        | call                       |
        | a vServer group is created |
        | backend servers are added  |
