Feature: Lists
  A list shows the groups of one load balancer; it may also show other groups that the target has. The documents do not
  say in which order, whether part of a name matches, what a tag without a value matches, or how several filters combine.
  The health of servers is listed for each listener. It may change at any time, so it is not compared. The documents leave
  open what else is listed of a listener.
  The API's metadata of June 2024 states parameters, reply and errors.

  Rule: A valid call lists the groups of the load balancer

    @behaviour/lists
    Scenario Outline: A group is listed, once, when <call>
      Given what the call needs
      When <call>
      Then the list has the group

      Examples:
        | call                                       |
        | vServer groups are listed                  |
        | primary/secondary server groups are listed |

    @behaviour/lists
    Scenario Outline: Each group is listed, once, when <call>: one created <creation>, beside <other>
      Given the group created <creation>
      And <other> created with 3 Tags
      When <call>
      Then the list has every group of its kind

      Examples:
        | call                                                                   | creation                           | other                                         |
        | vServer groups are listed                                              | with 1 Tag                         | the other group                               |
        | vServer groups are listed                                              | without BackendServers             | the other group                               |
        | vServer groups are listed                                              | without VServerGroupName           | the other group                               |
        | vServer groups are listed with IncludeListener "true"                  | with 1 Tag                         | the other group                               |
        | vServer groups are listed with IncludeRule "true"                      | with 1 Tag                         | the other group                               |
        | vServer groups are listed                                              | with 1 Tag                         | 11 other groups                               |
        | vServer groups are listed                                              | with 1 Tag                         | the group of the other kind, if there is one, |
        | primary/secondary server groups are listed                             | with 1 Tag                         | the other group                               |
        | primary/secondary server groups are listed                             | without MasterSlaveServerGroupName | the other group                               |
        | primary/secondary server groups are listed with IncludeListener "true" | with 1 Tag                         | the other group                               |
        | primary/secondary server groups are listed                             | with 1 Tag                         | 11 other groups                               |
        | primary/secondary server groups are listed                             | with 1 Tag                         | the group of the other kind, if there is one, |

    @behaviour/own-load-balancer
    Scenario Outline: A group of another load balancer is not listed, when <call>
      Given the group created with 1 Tag
      And the other group created behind a load balancer that is not high-performance, <creation>
      When <call>
      Then the list has the group and not the other

      Examples:
        | call                                                                | creation                   |
        | vServer groups are listed                                           | with 3 Tags                |
        | vServer groups are listed by the name of the group                  | with the name of the group |
        | vServer groups are listed by all tags of the group                  | with 1 Tag                 |
        | primary/secondary server groups are listed                          | with 3 Tags                |
        | primary/secondary server groups are listed by the name of the group | with the name of the group |
        | primary/secondary server groups are listed by all tags of the group | with 1 Tag                 |

    Scenario Outline: <call>: the list shows <shown> of a group created <creation>
      Given the rule <rule>
      And the group created <creation>
      When <call>
      Then the reply shows <shown> of the group as it was created

      Examples:
        | call                                                                | creation                                         | shown                 | rule                         |
        | vServer groups are listed                                           | with 1 Tag                                       | the name              | behaviour/shows-name         |
        | vServer groups are listed                                           | with VServerGroupName of 80 characters           | the name              | behaviour/shows-name         |
        | vServer groups are listed                                           | with 20 Tags                                     | the tags              | behaviour/shows-tags         |
        | vServer groups are listed                                           | with Tag.1.Value "A+b %2B"                       | the tags              | behaviour/shows-tags         |
        | vServer groups are listed by the name of the group                  | with 3 Tags                                      | the tags              | behaviour/shows-tags         |
        | vServer groups are listed                                           | with BackendServers.2.Weight "0"                 | the number of servers | behaviour/shows-server-count |
        | vServer groups are listed                                           | with 20 BackendServers                           | the number of servers | behaviour/shows-server-count |
        | vServer groups are listed                                           | without BackendServers                           | the number of servers | behaviour/shows-server-count |
        | vServer groups are listed                                           | with 1 Tag, with a server added later            | the number of servers | behaviour/shows-server-count |
        | vServer groups are listed                                           | with 1 Tag                                       | the number of servers | reply/ServerCount            |
        | primary/secondary server groups are listed                          | with 1 Tag                                       | the name              | behaviour/shows-name         |
        | primary/secondary server groups are listed                          | with MasterSlaveServerGroupName of 80 characters | the name              | behaviour/shows-name         |
        | primary/secondary server groups are listed                          | with 20 Tags                                     | the tags              | behaviour/shows-tags         |
        | primary/secondary server groups are listed                          | with Tag.1.Value "A+b %2B"                       | the tags              | behaviour/shows-tags         |
        | primary/secondary server groups are listed by the name of the group | with 3 Tags                                      | the tags              | behaviour/shows-tags         |

  Rule: A list may be asked for by name and by tags

    Scenario Outline: <call> by <filter>: <listed> (one created <creation>, the other <other>)
      Given the rule <rule>
      And the group created <creation>
      And the other group created <other>
      When <call> by <filter> of the group
      Then the list has <listed>

      Examples:
        | call                                       | creation                   | other                                                             | filter   | listed                      | rule                      |
        | vServer groups are listed                  | with 1 Tag                 | with 1 Tag                                                        | the name | the group and not the other | behaviour/by-name         |
        | vServer groups are listed                  | with 3 Tags                | with 2 Tags                                                       | all tags | the group and not the other | behaviour/several-filters |
        | vServer groups are listed                  | with 3 Tags                | with 3 Tags, with Tag.2.Value "night"                             | all tags | the group and not the other | behaviour/several-filters |
        | vServer groups are listed                  | with 2 Tags                | with 2 Tags, with Tag.1.Value "blue-2", with Tag.2.Value "blue-1" | all tags | the group and not the other | behaviour/by-tag          |
        | vServer groups are listed                  | with 3 Tags                | with 2 Tags                                                       | one tag  | the group and not the other | behaviour/by-tag          |
        | vServer groups are listed                  | with Tag.1.Value "A+b %2B" | with Tag.1.Value "A+b %2Bcd"                                      | one tag  | the group and not the other | behaviour/by-tag          |
        | vServer groups are listed                  | with 2 Tags                | with 3 Tags                                                       | all tags | both groups                 | behaviour/by-tag          |
        | primary/secondary server groups are listed | with 1 Tag                 | with 1 Tag                                                        | the name | the group and not the other | behaviour/by-name         |
        | primary/secondary server groups are listed | with 3 Tags                | with 2 Tags                                                       | all tags | the group and not the other | behaviour/several-filters |
        | primary/secondary server groups are listed | with 3 Tags                | with 3 Tags, with Tag.2.Value "night"                             | all tags | the group and not the other | behaviour/several-filters |
        | primary/secondary server groups are listed | with 2 Tags                | with 2 Tags, with Tag.1.Value "blue-2", with Tag.2.Value "blue-1" | all tags | the group and not the other | behaviour/by-tag          |
        | primary/secondary server groups are listed | with 3 Tags                | with 2 Tags                                                       | one tag  | the group and not the other | behaviour/by-tag          |
        | primary/secondary server groups are listed | with Tag.1.Value "A+b %2B" | with Tag.1.Value "A+b %2Bcd"                                      | one tag  | the group and not the other | behaviour/by-tag          |
        | primary/secondary server groups are listed | with 2 Tags                | with 3 Tags                                                       | all tags | both groups                 | behaviour/by-tag          |

    Scenario Outline: <call> <change>, which no group has
      Given the rule <rule>
      And the group created with Tag.1.Value "blue"
      When <call> <change>
      Then the list has no such group

      Examples:
        | call                                       | change                                       | rule                      |
        | vServer groups are listed                  | with Description "slbkit-unknown"            | behaviour/by-name         |
        | vServer groups are listed                  | by more than the name of the group           | behaviour/by-name         |
        | vServer groups are listed                  | with Tag.1.Key "slbkit-unknown"              | behaviour/by-tag          |
        | vServer groups are listed                  | with Tag.1.Value "slbkit-unknown"            | behaviour/by-tag          |
        | vServer groups are listed                  | by an unknown name and all tags of the group | behaviour/several-filters |
        | vServer groups are listed                  | by an unknown tag and the name of the group  | behaviour/several-filters |
        | primary/secondary server groups are listed | with Description "slbkit-unknown"            | behaviour/by-name         |
        | primary/secondary server groups are listed | by more than the name of the group           | behaviour/by-name         |
        | primary/secondary server groups are listed | with Tag.1.Key "slbkit-unknown"              | behaviour/by-tag          |
        | primary/secondary server groups are listed | with Tag.1.Value "slbkit-unknown"            | behaviour/by-tag          |
        | primary/secondary server groups are listed | by an unknown name and all tags of the group | behaviour/several-filters |
        | primary/secondary server groups are listed | by an unknown tag and the name of the group  | behaviour/several-filters |

    Scenario Outline: <call> by <filter>, which is open
      Given the rule <rule>
      And the group created with 3 Tags
      When <call> by <filter> of the group
      Then what the reply shows of its groups is recorded

      Examples:
        | call                                       | filter           | rule                      |
        | vServer groups are listed                  | part of the name | behaviour/by-part-of-name |
        | vServer groups are listed                  | one tag key      | behaviour/by-tag-key      |
        | primary/secondary server groups are listed | part of the name | behaviour/by-part-of-name |
        | primary/secondary server groups are listed | one tag key      | behaviour/by-tag-key      |

  Rule: The health of servers is listed for each listener, or for the one that is asked for

    @default-group @behaviour/reports
    Scenario: Server health is reported
      When server health is reported
      Then the call succeeds

    @default-group @behaviour/each-listener
    Scenario: Server health is reported of each server behind each listener
      When server health is reported behind a load balancer that has listeners
      Then the list has the servers of each listener

    @default-group
    Scenario Outline: Server health is reported for <filter>
      Given the rule <rule>
      When server health is reported by <filter>
      Then the list has the servers of that listener only

      Examples:
        | filter                              | rule                           |
        | the port of a listener              | behaviour/by-port              |
        | the port and protocol of a listener | behaviour/by-port-and-protocol |

    @default-group @request/ListenerProtocol.only
    Scenario: Server health is reported by a protocol only, which is open
      When server health is reported by the protocol of a listener
      Then what the reply shows of its servers is recorded

    @default-group
    Scenario Outline: Server health is reported <change>, which is open
      Given the rule <rule>
      When server health is reported <change>
      Then the answer is recorded

      Examples:
        | change                    | rule                         |
        | with ListenerPort "1"     | request/ListenerPort.unknown |
        | with ListenerPort "65535" | request/ListenerPort.unknown |
        | with ListenerPort "65536" | request/ListenerPort.range   |
        | with ListenerPort "-1"    | request/ListenerPort.range   |

  Rule: The region and the load balancer are required, and limits are kept

    Scenario Outline: <call> <fault>
      Given the rule <rule>
      When <call> <fault>
      Then each is rejected, and only because of that

      Examples:
        | call                                       | fault                  | rule                            |
        | vServer groups are listed                  | without RegionId       | request/RegionId.required       |
        | vServer groups are listed                  | without LoadBalancerId | request/LoadBalancerId.required |
        | vServer groups are listed                  | with 21 or 40 Tags     | request/Tag.at-most-20          |
        | primary/secondary server groups are listed | without RegionId       | request/RegionId.required       |
        | primary/secondary server groups are listed | without LoadBalancerId | request/LoadBalancerId.required |
        | primary/secondary server groups are listed | with 21 or 40 Tags     | request/Tag.at-most-20          |

      @default-group
      Examples: Of servers
        | call                      | fault                  | rule                            |
        | server health is reported | without LoadBalancerId | request/LoadBalancerId.required |

    Scenario Outline: <call> <change>
      Given the rule <rule>
      When <call> <change>
      Then each succeeds

      Examples:
        | call                                       | change                                 | rule                             |
        | vServer groups are listed                  | with IncludeListener "true" or "false" | request/IncludeListener.accepted |
        | vServer groups are listed                  | with IncludeRule "true" or "false"     | request/IncludeRule.accepted     |
        | vServer groups are listed                  | with Description "slbkit-unknown"      | request/Description.accepted     |
        | vServer groups are listed                  | with 1 or 20 Tags                      | request/Tag.at-most-20           |
        | primary/secondary server groups are listed | with IncludeListener "true" or "false" | request/IncludeListener.accepted |
        | primary/secondary server groups are listed | with Description "slbkit-unknown"      | request/Description.accepted     |
        | primary/secondary server groups are listed | with 1 or 20 Tags                      | request/Tag.at-most-20           |

      @default-group
      Examples: Of servers
        | call                      | change           | rule                      |
        | server health is reported | without RegionId | request/RegionId.optional |

    Scenario Outline: Tag <number> without a Key, when <call>
      When <call> without Tag.<number>.Key
      Then the call is rejected as MissingParam.TagKey, and only because of that

      Examples:
        | call                                       | number |
        | vServer groups are listed                  | 1      |
        | vServer groups are listed                  | 2      |
        | primary/secondary server groups are listed | 1      |
        | primary/secondary server groups are listed | 2      |

    @request/LoadBalancerId.unknown
    Scenario Outline: An unknown load balancer, when <call>
      When <call> with LoadBalancerId "lb-absent-slbkit"
      Then the answer is recorded

      Examples:
        | call                                       |
        | vServer groups are listed                  |
        | primary/secondary server groups are listed |

      @default-group
      Examples: Of servers
        | call                      |
        | server health is reported |

  Rule: The reply has what is documented

    Scenario Outline: Every documented member is there, with its documented type, when <call>
      Given the group created with 3 Tags
      When <call>
      Then the reply has every documented member

      @reply/RequestId @reply/VServerGroups @reply/VServerGroup @reply/VServerGroupId @reply/VServerGroupName @reply/CreateTime
      @reply/Tags @reply/Tag @reply/TagKey @reply/TagValue
      Examples: Of vServer groups
        | call                      |
        | vServer groups are listed |

      @reply/RequestId @reply/MasterSlaveServerGroups @reply/MasterSlaveServerGroup @reply/MasterSlaveServerGroupId @reply/MasterSlaveServerGroupName @reply/CreateTime
      @reply/Tags @reply/Tag @reply/TagKey @reply/TagValue
      Examples: Of primary/secondary server groups
        | call                                       |
        | primary/secondary server groups are listed |

    Scenario Outline: What uses a group is shown where it is asked for, when <call>
      When <call> behind a load balancer that has listeners, <change>
      Then the reply has every documented member

      @reply/AssociatedObjects @reply/Listeners @reply/Listener @reply/Port @reply/Protocol
      @reply/Rules @reply/Rule @reply/RuleId @reply/RuleName @reply/Domain @reply/Url
      Examples: Of vServer groups
        | call                      | change                                               |
        | vServer groups are listed | with IncludeListener "true", with IncludeRule "true" |

      @reply/AssociatedObjects @reply/Listeners @reply/Listener @reply/Port @reply/Protocol
      Examples: Of primary/secondary server groups
        | call                                       | change                      |
        | primary/secondary server groups are listed | with IncludeListener "true" |

    @default-group @reply/RequestId @reply/BackendServers @reply/BackendServer @reply/ListenerPort @reply/Port @reply/Protocol
    @reply/ServerHealthStatus @reply/ServerId @reply/ServerIp
    Scenario: What is behind listeners is shown, when server health is reported
      When server health is reported behind a load balancer that has listeners
      Then the reply has every documented member

    Scenario Outline: <call> behind a load balancer that has listeners<change>: no <member>
      Given the rule <rule>
      When <call> behind a load balancer that has listeners<change>
      Then the reply shows no <member>

      Examples:
        | call                                       | change                         | member   | rule                            |
        | vServer groups are listed                  |                                | Listener | request/IncludeListener.default |
        | vServer groups are listed                  | , with IncludeListener "false" | Listener | request/IncludeListener.default |
        | vServer groups are listed                  | , with IncludeRule "true"      | Listener | request/IncludeListener.default |
        | vServer groups are listed                  | , with IncludeListener "true"  | Rule     | request/IncludeRule.default     |
        | vServer groups are listed                  | , with IncludeRule "false"     | Rule     | request/IncludeRule.default     |
        | primary/secondary server groups are listed |                                | Listener | request/IncludeListener.default |
        | primary/secondary server groups are listed | , with IncludeListener "false" | Listener | request/IncludeListener.default |
