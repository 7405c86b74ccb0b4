Feature: Descriptions
  What a description shows of a group. If it disagrees with the call that created the group, another operation that shows
  the same decides which of the two is wrong. If there is no such operation, either may be wrong.
  The API's metadata of June 2024 states parameters, reply and errors.

  Rule: A valid call describes the group as it was created

    @behaviour/describes
    Scenario Outline: The group is described, when <call>
      Given what the call needs
      When <call>
      Then the call succeeds

      Examples:
        | call                                          |
        | a vServer group is described                  |
        | a primary/secondary server group is described |

    Scenario Outline: <call>: it shows <shown> of a group created <creation>
      Given the rule <rule>
      And the group created <creation>
      When <call>
      Then the reply shows <shown> of the group as it was created

      Examples:
        | call                                          | creation                                                                                                  | shown             | rule                          |
        | a vServer group is described                  | with 1 Tag                                                                                                | the name          | behaviour/shows-name          |
        | a vServer group is described                  | with VServerGroupName of 80 characters                                                                    | the name          | behaviour/shows-name          |
        | a vServer group is described                  | with 1 Tag                                                                                                | the load balancer | behaviour/shows-load-balancer |
        | a vServer group is described                  | behind a load balancer that is not high-performance                                                       | the load balancer | behaviour/shows-load-balancer |
        | a vServer group is described                  | with BackendServers.1.Weight "0", with BackendServers.2.Weight "37"                                       | the servers       | behaviour/shows-servers       |
        | a vServer group is described                  | with an ENI as BackendServers.1                                                                           | the servers       | behaviour/shows-servers       |
        | a vServer group is described                  | with an elastic container instance as BackendServers.2                                                    | the servers       | behaviour/shows-servers       |
        | a vServer group is described                  | without BackendServers                                                                                    | the servers       | behaviour/shows-servers       |
        | a vServer group is described                  | with 20 BackendServers                                                                                    | the servers       | behaviour/shows-servers       |
        | a vServer group is described                  | with BackendServers.1.Description "Third/3_4.x-Y"                                                         | the Descriptions  | behaviour/shows-Description   |
        | a vServer group is described                  | with BackendServers.2.Description of 80 characters                                                        | the Descriptions  | behaviour/shows-Description   |
        | a vServer group is described                  | without BackendServers.1.Description                                                                      | the Descriptions  | behaviour/shows-Description   |
        | a vServer group is described                  | with 20 Tags                                                                                              | the tags          | behaviour/shows-tags          |
        | a vServer group is described                  | with Tag.1.Value "A+b %2B蓝"                                                                               | the tags          | behaviour/shows-tags          |
        | a vServer group is described                  | with Tag.1.Value ""                                                                                       | the tags          | behaviour/shows-tags          |
        | a primary/secondary server group is described | with 1 Tag                                                                                                | the name          | behaviour/shows-name          |
        | a primary/secondary server group is described | with MasterSlaveServerGroupName of 80 characters                                                          | the name          | behaviour/shows-name          |
        | a primary/secondary server group is described | with 1 Tag                                                                                                | the load balancer | behaviour/shows-load-balancer |
        | a primary/secondary server group is described | behind a load balancer that is not high-performance                                                       | the load balancer | behaviour/shows-load-balancer |
        | a primary/secondary server group is described | with MasterSlaveBackendServers.1.Weight "0", with MasterSlaveBackendServers.2.Weight "37"                 | the servers       | behaviour/shows-servers       |
        | a primary/secondary server group is described | with MasterSlaveBackendServers.1.ServerType "Slave", with MasterSlaveBackendServers.2.ServerType "Master" | the servers       | behaviour/shows-servers       |
        | a primary/secondary server group is described | with an ENI as MasterSlaveBackendServers.1                                                                | the servers       | behaviour/shows-servers       |
        | a primary/secondary server group is described | with an elastic container instance as MasterSlaveBackendServers.2                                         | the servers       | behaviour/shows-servers       |
        | a primary/secondary server group is described | with MasterSlaveBackendServers.1.Description "Third/3_4.x-Y"                                              | the Descriptions  | behaviour/shows-Description   |
        | a primary/secondary server group is described | with MasterSlaveBackendServers.2.Description of 80 characters                                             | the Descriptions  | behaviour/shows-Description   |
        | a primary/secondary server group is described | without MasterSlaveBackendServers.1.Description                                                           | the Descriptions  | behaviour/shows-Description   |
        | a primary/secondary server group is described | with 20 Tags                                                                                              | the tags          | behaviour/shows-tags          |
        | a primary/secondary server group is described | with Tag.1.Value "A+b %2B蓝"                                                                               | the tags          | behaviour/shows-tags          |
        | a primary/secondary server group is described | with Tag.1.Value ""                                                                                       | the tags          | behaviour/shows-tags          |

  Rule: The region and the group are required

    Scenario Outline: <call> <fault>
      Given the rule <rule>
      And what the call needs
      When <call> <fault>
      Then the call is rejected, and only because of that

      Examples:
        | call                                          | fault                                             | rule                                      |
        | a vServer group is described                  | without RegionId                                  | request/RegionId.required                 |
        | a vServer group is described                  | without VServerGroupId                            | request/VServerGroupId.required           |
        | a vServer group is described                  | with VServerGroupId "rsp-absent-slbkit"           | request/VServerGroupId.known              |
        | a primary/secondary server group is described | without RegionId                                  | request/RegionId.required                 |
        | a primary/secondary server group is described | without MasterSlaveServerGroupId                  | request/MasterSlaveServerGroupId.required |
        | a primary/secondary server group is described | with MasterSlaveServerGroupId "rsp-absent-slbkit" | request/MasterSlaveServerGroupId.known    |

  Rule: The reply has what is documented

    Scenario Outline: Every documented member is there, with its documented type, when <call>
      Given the group created with <servers>.1.Description "0123456789", with 3 Tags
      When <call>
      Then the reply has every documented member

      @reply/VServerGroupId @reply/VServerGroupName @reply/LoadBalancerId @reply/CreateTime @reply/RequestId @reply/BackendServers @reply/BackendServer @reply/ServerId
      @reply/Port @reply/Weight @reply/Type @reply/Description @reply/Tags @reply/Tag @reply/TagKey @reply/TagValue
      Examples: Of a vServer group
        | call                         | servers        |
        | a vServer group is described | BackendServers |

      @reply/MasterSlaveServerGroupId @reply/MasterSlaveServerGroupName @reply/LoadBalancerId @reply/CreateTime @reply/RequestId
      @reply/MasterSlaveBackendServers @reply/MasterSlaveBackendServer @reply/ServerId @reply/Port @reply/Weight @reply/Type @reply/Description @reply/ServerType
      @reply/Tags @reply/Tag @reply/TagKey @reply/TagValue
      Examples: Of a primary/secondary server group
        | call                                          | servers                   |
        | a primary/secondary server group is described | MasterSlaveBackendServers |

    @reply/ServerIp
    Scenario: The address of an ENI is a string
      Given a vServer group that holds one ENI with two addresses
      When a vServer group is described
      Then the reply has every documented member

    @reply/CreateTime.lasts
    Scenario Outline: CreateTime stays the same, when <call>
      Given what the call needs
      When <call>
      Then a second call gets the same CreateTime

      Examples:
        | call                                          |
        | a vServer group is described                  |
        | a primary/secondary server group is described |

    @reply/CreateTime.lasts
    Scenario: CreateTime stays the same when the group is changed
      Given what the call needs
      When a vServer group is described
      Then a call after changes of the group gets the same CreateTime
