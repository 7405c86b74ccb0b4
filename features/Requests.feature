Feature: Requests
  Required and optional parameters, rejections that change nothing, and errors that need a provocation.

  Background:
    Given what the call needs

  Rule: Required parameters are required

    Scenario Outline: <call> <fault>
      Given the rule <rule>
      When <call> <fault>
      Then the call is rejected, and only because of that

      Examples:
        | call                                        | fault                                   | rule                            |
        | a vServer group is created                  | without RegionId                        | request/RegionId.required       |
        | backend servers are added                   | without RegionId                        | request/RegionId.required       |
        | backend servers are removed                 | without RegionId                        | request/RegionId.required       |
        | a primary/secondary server group is created | without RegionId                        | request/RegionId.required       |
        | a vServer group is created                  | without LoadBalancerId                  | request/LoadBalancerId.required |
        | a primary/secondary server group is created | without LoadBalancerId                  | request/LoadBalancerId.required |
        | backend servers are added                   | without VServerGroupId                  | request/VServerGroupId.required |
        | backend servers are removed                 | without VServerGroupId                  | request/VServerGroupId.required |
        | backend servers are added                   | with VServerGroupId "rsp-absent-slbkit" | request/VServerGroupId.known    |
        | backend servers are removed                 | with VServerGroupId "rsp-absent-slbkit" | request/VServerGroupId.known    |
        | backend servers are added                   | without BackendServers                  | request/BackendServers.required |
        | backend servers are removed                 | without BackendServers                  | request/BackendServers.required |

      @default-group
      Examples: In the default server group
        | call                                | fault                                  | rule                            |
        | weights are set                     | without LoadBalancerId                 | request/LoadBalancerId.required |
        | default backend servers are added   | without LoadBalancerId                 | request/LoadBalancerId.required |
        | default backend servers are added   | with LoadBalancerId "lb-absent-slbkit" | request/LoadBalancerId.known    |
        | default backend servers are removed | without LoadBalancerId                 | request/LoadBalancerId.required |
        | default backend servers are removed | with LoadBalancerId "lb-absent-slbkit" | request/LoadBalancerId.known    |
        | default backend servers are removed | without BackendServers                 | request/BackendServers.required |

  Rule: Other parameters are optional

    Scenario Outline: <call> <change>
      Given the rule <rule>
      When <call> <change>
      Then the call succeeds

      Examples:
        | call                                        | change                             | rule                                        |
        | a vServer group is created                  | without VServerGroupName           | request/VServerGroupName.optional           |
        | a primary/secondary server group is created | without MasterSlaveServerGroupName | request/MasterSlaveServerGroupName.optional |
        | a vServer group is created                  | without BackendServers             | request/BackendServers.optional             |

      @default-group
      Examples: In the default server group
        | call                                | change                 | rule                            |
        | weights are set                     | without BackendServers | request/BackendServers.optional |
        | weights are set                     | without RegionId       | request/RegionId.optional       |
        | default backend servers are added   | without BackendServers | request/BackendServers.optional |
        | default backend servers are added   | without RegionId       | request/RegionId.optional       |
        | default backend servers are removed | without RegionId       | request/RegionId.optional       |

  Rule: A rejected call changes nothing

    @behaviour/failed-call-changes-nothing
    Scenario Outline: A call that is rejected for a Weight creates no group, when <call>
      When <call> with <servers>.1.Weight "101"
      Then no group of that name exists

      Examples:
        | call                                        | servers                   |
        | a vServer group is created                  | BackendServers            |
        | a primary/secondary server group is created | MasterSlaveBackendServers |

    @behaviour/failed-call-changes-nothing
    Scenario Outline: One faulty server of several changes none, when <call>
      When <call> with BackendServers.1.Weight "33", with BackendServers.2.Weight "101"
      Then the rejected call left the group unchanged

      Examples:
        | call                        |
        | backend servers are added   |
        | backend servers are removed |

      @default-group
      Examples: In the default server group
        | call            |
        | weights are set |

  Rule: Some rejections need a special setup of the target

    Scenario Outline: Rejected as <error>, when <call>
      When <call> in the condition of <error>
      Then the call is rejected as <error>, and only because of that

      Examples: CreateVServerGroup
        | call                       | error                                     |
        | a vServer group is created | LBNotSupportIpv6Backend                   |
        | a vServer group is created | Mismatched.ZoneId                         |
        | a vServer group is created | InvalidBackendServers.ServerIpConflict    |
        | a vServer group is created | OperationUnsupported.CreateVServerGroup   |
        | a vServer group is created | IncorrectStatus.RSByPassToas              |
        | a vServer group is created | BackendServer.ServerRegionIdNotEqual      |
        | a vServer group is created | OperationFailed.InvalidCen                |
        | a vServer group is created | IncorrectStatus.CenNotAssociated          |
        | a vServer group is created | InvalidBackendServers.MissingCenBandWidth |
        | a vServer group is created | InvalidBackendServers.VpcNotInCen         |
        | a vServer group is created | MissingParameter.ServerRegionId           |
        | a vServer group is created | MissingParameter.VbrId                    |
        | a vServer group is created | InvalidParameter.ServerRegionId           |
        | a vServer group is created | InvalidVbrId.NotInCen                     |
        | a vServer group is created | InvalidParameter.ZoneNotSupport           |
        | a vServer group is created | NetworkConflict                           |
        | a vServer group is created | VpcSystemBusy                             |
        | a vServer group is created | OperationFailed.Endpoint                  |
        | a vServer group is created | UnauthorizedRegion                        |

      Examples: AddVServerGroupBackendServers
        | call                      | error                                              |
        | backend servers are added | InvalidBackendServers.ServerIpConflict             |
        | backend servers are added | Mismatched.ZoneId                                  |
        | backend servers are added | OperationUnsupported.AddVServerGroupBackendServers |
        | backend servers are added | IncorrectStatus.RSByPassToas                       |
        | backend servers are added | BackendServer.ServerRegionIdNotEqual               |
        | backend servers are added | OperationFailed.InvalidCen                         |
        | backend servers are added | IncorrectStatus.CenNotAssociated                   |
        | backend servers are added | InvalidBackendServers.MissingCenBandWidth          |
        | backend servers are added | InvalidBackendServers.VpcNotInCen                  |
        | backend servers are added | MissingParameter.ServerRegionId                    |
        | backend servers are added | MissingParameter.VbrId                             |
        | backend servers are added | InvalidParameter.ServerRegionId                    |
        | backend servers are added | InvalidVbrId.NotInCen                              |
        | backend servers are added | InvalidParameter.ZoneNotSupport                    |
        | backend servers are added | MasterSlaveServerConflict                          |
        | backend servers are added | OperationFailed.ServiceGroupProcessing             |
        | backend servers are added | NetworkConflict                                    |
        | backend servers are added | SystemBusy                                         |
        | backend servers are added | SignatureNonceUsed                                 |
        | backend servers are added | VpcSystemBusy                                      |
        | backend servers are added | OperationDeny.LbNotSupportIPv6Server               |
        | backend servers are added | OperationBusy                                      |
        | backend servers are added | ResourceNotFound.vServers                          |
        | backend servers are added | ResourceNotFound.Cen                               |

      Examples: RemoveVServerGroupBackendServers
        | call                        | error              |
        | backend servers are removed | LbStatusNotSupport |

      Examples: CreateMasterSlaveServerGroup
        | call                                        | error                                             |
        | a primary/secondary server group is created | Mismatched.ZoneId                                 |
        | a primary/secondary server group is created | RealServerPortNotSupport                          |
        | a primary/secondary server group is created | OperationUnsupported.CreateMasterSlaveServerGroup |
        | a primary/secondary server group is created | IncorrectStatus.RSByPassToas                      |
        | a primary/secondary server group is created | OperationFailed.ActionNotSupport                  |
        | a primary/secondary server group is created | RsTunnelIp2VmNameConflict                         |
        | a primary/secondary server group is created | NetworkConflict                                   |

      Examples: Other changes and readings of groups
        | call                                        | error                           |
        | vServer group attributes are set            | InvalidParameter.ZoneNotSupport |
        | a vServer group is described                | LocationServiceTimeout          |
        | a vServer group is deleted                  | RspoolVipExist                  |
        | a primary/secondary server group is deleted | RspoolVipExist                  |

      Examples: ModifyVServerGroupBackendServers
        | call                         | error                                                 |
        | backend servers are replaced | Mismatched.ZoneId                                     |
        | backend servers are replaced | InvalidBackendServers.ServerIpConflict                |
        | backend servers are replaced | OperationUnsupported.ModifyVServerGroupBackendServers |
        | backend servers are replaced | IncorrectStatus.RSByPassToas                          |
        | backend servers are replaced | BackendServer.ServerRegionIdNotEqual                  |
        | backend servers are replaced | OperationFailed.InvalidCen                            |
        | backend servers are replaced | IncorrectStatus.CenNotAssociated                      |
        | backend servers are replaced | InvalidBackendServers.MissingCenBandWidth             |
        | backend servers are replaced | InvalidBackendServers.VpcNotInCen                     |
        | backend servers are replaced | MissingParameter.ServerRegionId                       |
        | backend servers are replaced | MissingParameter.VbrId                                |
        | backend servers are replaced | InvalidParameter.ServerRegionId                       |
        | backend servers are replaced | InvalidVbrId.NotInCen                                 |
        | backend servers are replaced | InvalidParameter.ZoneNotSupport                       |
        | backend servers are replaced | MasterSlaveServerConflict                             |
        | backend servers are replaced | NetworkConflict                                       |

      @default-group
      Examples: In the default server group
        | call                                | error                                  |
        | weights are set                     | Mismatched.ZoneId                      |
        | default backend servers are added   | InvalidParameter                       |
        | default backend servers are added   | Mismatched.ZoneId                      |
        | default backend servers are added   | BackendServerProcessing                |
        | default backend servers are added   | InvalidBackendServers.ServerIpConflict |
        | default backend servers are added   | OperationUnsupported.AddBackendServers |
        | default backend servers are added   | IncorrectStatus.RSByPassToas           |
        | default backend servers are added   | OperationFailed.ActionNotSupport       |
        | default backend servers are added   | NetworkConflict                        |
        | default backend servers are added   | SystemBusy                             |
        | default backend servers are removed | SystemBusy                             |
        | server health is reported           | TooManyListeners                       |
        | server health is reported           | LocationServiceTimeout                 |
        | server health is reported           | SystemBusy                             |
