Feature: Deletions
  A deleted group is gone, and no other group is.
  The API's metadata of June 2024 states parameters, reply and errors. The answer to deleting a group twice is open:
  clients treat a rejection as proof that the group is gone.

  Background:
    Given what the call needs

  Rule: A valid call deletes the group, and no other

    Scenario Outline: When <call>, created <creation>, <outcome>
      Given the rule <rule>
      And the group created <creation>
      When <call>
      Then <outcome>

      Examples:
        | call                                        | creation                                         | outcome           | rule              |
        | a vServer group is deleted                  | with VServerGroupName of 80 characters           | the call succeeds | behaviour/deletes |
        | a vServer group is deleted                  | with VServerGroupName of 80 characters           | the group is gone | behaviour/gone    |
        | a vServer group is deleted                  | with 1 Tag                                       | the group is gone | behaviour/gone    |
        | a primary/secondary server group is deleted | with MasterSlaveServerGroupName of 80 characters | the call succeeds | behaviour/deletes |
        | a primary/secondary server group is deleted | with MasterSlaveServerGroupName of 80 characters | the group is gone | behaviour/gone    |
        | a primary/secondary server group is deleted | with 1 Tag                                       | the group is gone | behaviour/gone    |

    @behaviour/own-group-only
    Scenario Outline: <other>, created <creation>, stays unchanged, when <call>
      Given <other> created <creation>
      When <call>
      Then <other> is unchanged

      Examples:
        | call                                        | other                                         | creation                                            |
        | a vServer group is deleted                  | the other group                               | with 1 Tag                                          |
        | a vServer group is deleted                  | the other group                               | behind a load balancer that is not high-performance |
        | a vServer group is deleted                  | the other group                               | with the name of the group                          |
        | a vServer group is deleted                  | the group of the other kind, if there is one, | with the name of the group                          |
        | a primary/secondary server group is deleted | the other group                               | with 1 Tag                                          |
        | a primary/secondary server group is deleted | the other group                               | behind a load balancer that is not high-performance |
        | a primary/secondary server group is deleted | the other group                               | with the name of the group                          |
        | a primary/secondary server group is deleted | the group of the other kind, if there is one, | with the name of the group                          |

    @behaviour/own-group-only @default-group
    Scenario Outline: The load balancer's default server group does not change, when <call>
      Given a default server group, if it can be read
      When <call>
      Then the load balancer's default server group, if it can be read, is unchanged

      Examples:
        | call                                        |
        | a vServer group is deleted                  |
        | a primary/secondary server group is deleted |

  Rule: The region and the group are required

    Scenario Outline: <call> <fault>
      Given the rule <rule>
      When <call> <fault>
      Then the call is rejected, and only because of that

      Examples:
        | call                                        | fault                            | rule                                      |
        | a vServer group is deleted                  | without RegionId                 | request/RegionId.required                 |
        | a vServer group is deleted                  | without VServerGroupId           | request/VServerGroupId.required           |
        | a primary/secondary server group is deleted | without RegionId                 | request/RegionId.required                 |
        | a primary/secondary server group is deleted | without MasterSlaveServerGroupId | request/MasterSlaveServerGroupId.required |

    @behaviour/failed-call-changes-nothing
    Scenario Outline: A group is not deleted by a call that is rejected, when <call> without RegionId
      When <call> without RegionId
      Then the rejected call left the group unchanged

      Examples:
        | call                                        |
        | a vServer group is deleted                  |
        | a primary/secondary server group is deleted |

  Rule: Open questions: the answer is recorded

    Scenario Outline: An unknown group, when <call>
      Given the rule request/<id>.unknown
      When <call> with <id> "rsp-absent-slbkit"
      Then the answer is recorded

      Examples:
        | call                                        | id                       |
        | a vServer group is deleted                  | VServerGroupId           |
        | a primary/secondary server group is deleted | MasterSlaveServerGroupId |

    @behaviour/twice
    Scenario Outline: A group that was deleted before, when <call>
      When <call>
      Then the second answer is recorded

      Examples:
        | call                                        |
        | a vServer group is deleted                  |
        | a primary/secondary server group is deleted |
