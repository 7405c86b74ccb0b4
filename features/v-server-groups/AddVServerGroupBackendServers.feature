Feature: AddVServerGroupBackendServers
  Adds backend servers to a vServer group.
  Reference page of 4 March 2026. Whether the reply lists the whole group or the servers that were
  added is open; the scenarios below hold under either reading.

  Background:
    Given a vServer group

  Rule: A complete call adds to the group, and to nothing else

    @behaviour/adds
    Scenario: A server is added
      When backend servers are added
      Then it is taken
      And the group holds
        | ServerId | Port |
        | web-2    | 81   |
      And the group holds 2 servers

    @behaviour/adds
    Scenario: Several servers are added at once
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 81   | 5      |
        | web-2    | 82   | 6      |
        | web-1    | 83   | 7      |
      Then it is taken
      And the group holds
        | ServerId | Port |
        | web-1    | 81   |
        | web-2    | 82   |
        | web-1    | 83   |
      And the group holds 4 servers

    @behaviour/adds
    Scenario: 20 servers are added at once
      Given an empty vServer group
      When backend servers are added with 20 backend servers
      Then the group holds 20 servers

    @behaviour/adds
    Scenario: A server that was removed is added again
      Given the same call was made before
      And what it added was removed again
      When backend servers are added
      Then it is taken
      And the group holds
        | ServerId | Port |
        | web-2    | 81   |
      And the group holds 2 servers

    @behaviour/read-back
    Scenario: An added server is held as it was given
      When backend servers are added with
        | ServerId | Port | Weight | Type | Description |
        | web-1    | 81   | 0      | ecs  | Added       |
        | web-2    | 82   | 33     | ecs  | Added-Too   |
      Then the group holds
        | ServerId | Port | Weight | Type |
        | web-1    | 81   | 0      | ecs  |
        | web-2    | 82   | 33     | ecs  |

    @behaviour/read-back
    Scenario: Each of 20 servers is held with its Weight
      Given an empty vServer group
      When backend servers are added with 20 backend servers of a weight each
      Then the group holds every server as it was sent

    @behaviour/read-back
    Scenario: Weights that are written as numbers are held, too
      When backend servers are added with, in numbers,
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |
      Then the group holds
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |

    @behaviour/read-back.Description
    Scenario: An added server is held with its Description
      When backend servers are added with
        | ServerId | Port | Description |
        | web-2    | 82   | Added-Too   |
      Then the group holds
        | ServerId | Port | Description |
        | web-2    | 82   | Added-Too   |

    @behaviour/read-back.Description
    Scenario: A Description of 80 characters is held in full
      When backend servers are added with
        | ServerId | Port | Description |
        | web-2    | 82   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
      Then the group holds
        | ServerId | Port | Description |
        | web-2    | 82   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @behaviour/read-back.Type
    Scenario Outline: A server of the Type <type> is held as one
      When backend servers are added with
        | ServerId | Port |
        | <server> | 81   |
      Then the group holds
        | ServerId | Port | Type   |
        | <server> | 81   | <type> |

      Examples:
        | server | type |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @behaviour/read-back.Type
    Scenario: Servers of several types are each held with their own
      When backend servers are added with
        | ServerId | Port |
        | web-2    | 81   |
        | eni-1    | 82   |
        | eci-1    | 83   |
        | web-1    | 84   |
      Then the group holds
        | ServerId | Port | Type |
        | web-2    | 81   | ecs  |
        | eni-1    | 82   | eni  |
        | eci-1    | 83   | eci  |
        | web-1    | 84   | ecs  |

    @behaviour/keeps
    Scenario: What was there stays, unchanged
      Given a vServer group that holds
        | ServerId | Port | Weight | Description |
        | web-1    | 80   | 10     | First/1     |
        | web-2    | 90   | 20     | Second_2    |
      When backend servers are added with
        | ServerId | Port | Weight | Description |
        | web-1    | 81   | 77     | Third       |
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 90   |

    @behaviour/keeps
    Scenario: What was added before stays, too
      Given the group was given
        | ServerId | Port | Weight |
        | web-2    | 90   | 25     |
      When backend servers are added
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 90   |

    @behaviour/port-counts
    Scenario: The same server on another port is another backend server
      When backend servers are added with
        | ServerId | Port |
        | web-1    | 8080 |
      Then it is taken
      And the group holds
        | ServerId | Port |
        | web-1    | 80   |
        | web-1    | 8080 |

    @behaviour/own-group-only
    Scenario: Another group does not change
      Given another vServer group that holds
        | ServerId | Port | Weight |
        | web-1    | 90   | 40     |
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 91   | 60     |
      Then the other group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 90   |
      And the other group holds 1 server

    @default-group
    @behaviour/own-group-only
    Scenario: The load balancer's default server group does not change
      Given a default server group, where it can be read, without web-1 and web-2
      When backend servers are added with
        | ServerId | Port |
        | web-1    | 92   |
        | web-2    | 93   |
      Then the load balancer's default server group, where it can be read, has the members it had

    @behaviour/own-group-only
    Scenario: A primary/secondary server group does not change
      Given a primary/secondary server group, where one can be had
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 94   | 60     |
      Then the primary/secondary server group, where it can be read, is as it was

    @behaviour/parallel
    Scenario: Calls at the same time are all kept
      When servers are added to the group by several calls at the same time
      Then the group holds what every taken call added

    @behaviour/failed-call-changes-nothing
    Scenario: A call with one faulty server adds none
      When backend servers are added with a faultless server and one whose Weight is "101"
      Then the refused call left the group as it was

    @behaviour/failed-call-changes-nothing
    Scenario: A call that names a server nobody has, if it is refused, adds none
      When backend servers are added with
        | ServerId         | Port |
        | web-2            | 85   |
        | absent or nobody | 86   |
      Then the call, if it was refused, left the group as it was

  Rule: Required parameters are required

    @request/RegionId.required
    Scenario: A call without RegionId is refused
      When backend servers are added without RegionId
      Then it is refused, and only for that

    @request/VServerGroupId.required
    Scenario: A call without VServerGroupId is refused
      When backend servers are added without VServerGroupId
      Then it is refused, and only for that

    @request/BackendServers.required
    Scenario: A call without BackendServers is refused
      When backend servers are added without BackendServers
      Then it is refused, and only for that

    @request/VServerGroupId.known
    Scenario: A group that does not exist is refused
      When backend servers are added with VServerGroupId "rsp-absent-slbkit"
      Then it is refused, and only for that

  Rule: Backend servers are running, and at most 20 in each call

    @request/BackendServers.at-most-20
    Scenario: 20 backend servers are taken
      Given an empty vServer group
      When backend servers are added with 20 backend servers
      Then it is taken

    @request/BackendServers.at-most-20
    Scenario Outline: <count> backend servers are refused
      Given an empty vServer group
      When backend servers are added with <count> backend servers
      Then it is refused, and only for that

      Examples:
        | count |
        | 21    |
        | 40    |

    @request/BackendServers.running
    Scenario: A server that is not running is refused
      When backend servers are added with the stopped server
      Then it is refused, and only for that

    @request/BackendServers.running
    Scenario: A second server that is not running is refused
      When backend servers are added with a second server that is the stopped one
      Then it is refused, and only for that

    @request/BackendServers.high-performance
    Scenario: An ECS instance is taken behind a load balancer that is not high-performance
      When backend servers are added with an ECS instance behind a shared load balancer
      Then it is taken

    @request/BackendServers.high-performance
    Scenario: A second server that is an ENI is refused behind a load balancer that is not high-performance
      When backend servers are added with an ENI as the second server behind a shared load balancer
      Then it is refused, and only for that

    @request/BackendServers.high-performance
    Scenario Outline: <server> is refused behind a load balancer that is not high-performance
      When backend servers are added with <server> behind a shared load balancer
      Then it is refused, and only for that

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

  Rule: Each backend server is given within the documented limits

    @request/ServerId.required
    Scenario: An empty ServerId is refused
      When backend servers are added with ServerId ""
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A server without a ServerId is refused
      When backend servers are added without ServerId
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A second server without a ServerId is refused
      When backend servers are added with a second server without ServerId
      Then it is refused, and only for that

    @request/Port.required
    Scenario: A server without a Port is refused
      When backend servers are added without Port
      Then it is refused, and only for that

    @request/Port.required
    Scenario: A second server without a Port is refused
      When backend servers are added with a second server without Port
      Then it is refused, and only for that

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is taken
      When backend servers are added with Weight "<weight>"
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 1      |
        | 99     |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused
      When backend servers are added with Weight "<weight>"
      Then it is refused, and only for that

      Examples:
        | weight     |
        | -1         |
        | 101        |
        | 256        |
        | 1000       |
        | 4294967346 |
        | heavy      |
        | 50x        |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is taken as a number, too
      When backend servers are added with the number <weight> as its Weight
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused as a number, too
      When backend servers are added with the number <weight> as its Weight
      Then it is refused, and only for that

      Examples:
        | weight |
        | -1     |
        | 101    |

    @request/Weight.range
    Scenario: A second server's Weight of 101 is refused
      When backend servers are added with a second server whose Weight is "101"
      Then it is refused, and only for that

    @request/Description.optional
    Scenario: A server without a Description is taken
      When backend servers are added without Description
      Then it is taken

    @request/Description.length
    Scenario Outline: A Description of <length> characters is taken
      When backend servers are added with a Description of <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 80     |

    @request/Description.length
    Scenario Outline: A Description of <length> characters is refused
      When backend servers are added with a Description of <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 81     |
        | 500    |

    @request/Description.length
    Scenario: A second server's Description of 81 characters is refused
      When backend servers are added with a second server whose Description has 81 characters
      Then it is refused, and only for that

    @request/Description.characters
    Scenario Outline: A Description of <kind> is taken
      When backend servers are added with Description "<text>"
      Then it is taken

      Examples:
        | kind                | text       |
        | small letters       | abcdefghijklmnopqrstuvwxyz |
        | capital letters     | ABCDEFGHIJKLMNOPQRSTUVWXYZ |
        | digits              | 0123456789 |
        | a hyphen            | web-112    |
        | a slash             | web/112    |
        | a period            | web.112    |
        | an underscore       | web_112    |
        | every kind at once  | Web-1/a.b_ |
        | signs at both ends  | -/._web_./- |
        | a hyphen alone      | -          |
        | a slash alone       | /          |
        | a period alone      | .          |
        | an underscore alone | _          |

    @request/Description.characters
    Scenario: A Description with a blank is refused
      When backend servers are added with Description "web 112"
      Then it is refused, and only for that

    @request/Description.characters
    Scenario: No other sign is taken in a Description
      When backend servers are added with every other sign in its Description, one after another
      Then each is refused, and only for that

    @request/Description.characters
    Scenario: A second server's Description with a blank is refused
      When backend servers are added with a second server whose Description is "web 112"
      Then it is refused, and only for that

    @request/Type.values
    Scenario Outline: A server of the Type <type> is taken
      When backend servers are added with <server>
      Then it is taken

      Examples:
        | type | server                        |
        | eni  | an ENI                        |
        | eci  | an elastic container instance |

    @request/Type.values
    Scenario: A server of the Type ecs is taken
      When backend servers are added with a server of the Type "ecs"
      Then it is taken

    @request/Type.values
    Scenario: Servers of several types are taken in one call
      When backend servers are added with
        | ServerId | Port | Type |
        | web-2    | 81   | ecs  |
        | eni-1    | 82   | eni  |
        | eci-1    | 83   | eci  |
      Then it is taken

    @request/Type.needed
    Scenario Outline: <server> without its Type is refused
      When backend servers are added with <server> without its Type
      Then it is refused, and only for that

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

    @request/Type.needed
    Scenario: A second server that is an ENI is refused without its Type
      When backend servers are added with an ENI without its Type as the second server
      Then it is refused, and only for that

    @request/ServerIp.accepted
    Scenario Outline: <server> is taken with its ServerIp
      When backend servers are added with <server>
      Then it is taken with a ServerIp

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

    @request/ServerIp.several
    Scenario: One ENI is taken with two addresses
      When backend servers are added with two addresses of one ENI
      Then it is taken
      And the group, where it can be read, holds 3 servers

  Rule: What is left out has its documented default

    @request/Weight.default
    Scenario: A server without a Weight weighs 100
      When backend servers are added with
        | ServerId | Port |
        | web-2    | 81   |
      Then the server counts with a Weight of "100"

    @request/Weight.default
    Scenario: Each server without a Weight weighs 100
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 82   | 5      |
        | web-2    | 83   |        |
        | web-1    | 84   |        |
      Then the server counts with a Weight of "100"

    @request/Type.default
    Scenario: A server without a Type is an ECS instance
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-2    | 81   | 50     |
      Then the server counts with a Type of "ecs"

  Rule: The reply shows what was added

    @reply/VServerGroupId @reply/RequestId @reply/BackendServers @reply/BackendServer
    @reply/ServerId @reply/Port @reply/Weight @reply/Type @reply/Description
    Scenario: Every documented member is there, with its documented type
      When backend servers are added
      Then the reply has every documented member

    @reply/Description
    Scenario: A Description of digits is a text, too
      When backend servers are added with Description "0123456789"
      Then the reply has every documented member

    @reply/RequestId.unique
    Scenario: Every request has a RequestId of its own
      When backend servers are added
      Then a second call gets another RequestId

    @reply/error-envelope
    Scenario: A refusal has every documented member
      When backend servers are added without VServerGroupId
      Then the refusal has every documented member

    @reply/VServerGroupId.echo
    Scenario: The reply names the group
      When backend servers are added
      Then the reply names the VServerGroupId that was asked for

    @reply/ServerId.echo
    Scenario: The reply lists what was added, and nothing the group does not hold
      When backend servers are added with
        | ServerId | Port |
        | web-2    | 81   |
        | web-2    | 82   |
      Then the reply lists each added server once, alone or with what the group held
      And the reply lists none but
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 81   |
        | web-2    | 82   |

    @reply/ServerId.echo
    Scenario: 20 added servers are listed in full
      Given an empty vServer group
      When backend servers are added with 20 backend servers
      Then the reply lists each added server once, alone or with what the group held

    @reply/Port.echo
    Scenario: Each added server is listed with its Port
      When backend servers are added with
        | ServerId | Port  |
        | web-1    | 1     |
        | web-2    | 65535 |
      Then the reply lists
        | ServerId | Port  |
        | web-1    | 1     |
        | web-2    | 65535 |

    @reply/Weight.echo
    Scenario: Each added server is listed with its Weight
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 81   | 0      |
        | web-2    | 82   | 37     |
        | web-1    | 83   | 100    |
      Then the reply lists
        | ServerId | Port | Weight |
        | web-1    | 81   | 0      |
        | web-2    | 82   | 37     |
        | web-1    | 83   | 100    |

    @reply/Weight.echo
    Scenario: Each of 20 servers is listed with its Weight
      Given an empty vServer group
      When backend servers are added with 20 backend servers of a weight each
      Then the reply lists every server with its Weight

    @reply/Weight.echo
    Scenario: Weights that are written as numbers are listed, too
      When backend servers are added with, in numbers,
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |
      Then the reply lists
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |

    @reply/Type.echo
    Scenario Outline: A server of the Type <type> is listed as one
      When backend servers are added with
        | ServerId | Port |
        | <server> | 81   |
      Then the reply lists
        | ServerId | Port | Type   |
        | <server> | 81   | <type> |

      Examples:
        | server | type |
        | web-2  | ecs  |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @reply/Type.echo
    Scenario: Servers of several types are each listed with their own
      When backend servers are added with
        | ServerId | Port |
        | web-2    | 81   |
        | eni-1    | 82   |
        | eci-1    | 83   |
        | web-1    | 84   |
      Then the reply lists
        | ServerId | Port | Type |
        | web-2    | 81   | ecs  |
        | eni-1    | 82   | eni  |
        | eci-1    | 83   | eci  |
        | web-1    | 84   | ecs  |

    @reply/Description.echo
    Scenario: Each added server is listed with its Description
      When backend servers are added with
        | ServerId | Port | Description |
        | web-1    | 81   | Third/3     |
        | web-2    | 82   | Fourth_4    |
      Then the reply lists
        | ServerId | Port | Description |
        | web-1    | 81   | Third/3     |
        | web-2    | 82   | Fourth_4    |

    @reply/Description.echo
    Scenario: A Description of 80 characters is listed in full
      When backend servers are added with
        | ServerId | Port | Description |
        | web-2    | 82   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
      Then the reply lists
        | ServerId | Port | Description |
        | web-2    | 82   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @reply/Description.echo
    Scenario: A server without a Description is not listed with another's
      When backend servers are added with
        | ServerId | Port | Description |
        | web-1    | 81   | Third/3     |
        | web-2    | 82   |             |
        | web-1    | 83   | Fifth.5     |
      Then no server is listed with another's Description

  Rule: Some faults have a documented code of their own

    Scenario Outline: A server of the Type "<type>" is refused by its code
      When backend servers are added with a server of the Type "<type>"
      Then it is refused as BackendServer.InvalidType, and only for that

      Examples:
        | type |
        | gpu  |
        | vm   |
        | ec   |
        | ecs2 |
        | xeni |
        | ens  |

    Scenario: A second server of the Type "gpu" is refused by its code
      When backend servers are added with a second server whose Type is "gpu"
      Then it is refused as BackendServer.InvalidType, and only for that

    Scenario: A server that does not exist is refused by its code
      When backend servers are added with the absent server
      Then it is refused as InvalidServerId.NotExist, and only for that

    Scenario: A second server that does not exist is refused by its code
      When backend servers are added with a second server that is the absent one
      Then it is refused as InvalidServerId.NotExist, and only for that

  Rule: Some refusals need a condition that only the target's owner can bring about

    Scenario Outline: Refused as <error>
      When backend servers are added in the condition of <error>
      Then it is refused as <error>, and only for that

      Examples:
        | error                                              |
        | InvalidBackendServers.ServerIpConflict             |
        | Mismatched.ZoneId                                  |
        | OperationUnsupported.AddVServerGroupBackendServers |
        | IncorrectStatus.RSByPassToas                       |
        | BackendServer.ServerRegionIdNotEqual               |
        | OperationFailed.InvalidCen                         |
        | IncorrectStatus.CenNotAssociated                   |
        | InvalidBackendServers.MissingCenBandWidth          |
        | InvalidBackendServers.VpcNotInCen                  |
        | MissingParameter.ServerRegionId                    |
        | MissingParameter.VbrId                             |
        | InvalidParameter.ServerRegionId                    |
        | InvalidVbrId.NotInCen                              |
        | InvalidParameter.ZoneNotSupport                    |
        | MasterSlaveServerConflict                          |
        | OperationFailed.ServiceGroupProcessing             |
        | NetworkConflict                                    |
        | SystemBusy                                         |
        | SignatureNonceUsed                                 |
        | VpcSystemBusy                                      |
        | OperationDeny.LbNotSupportIPv6Server               |
        | OperationBusy                                      |
        | ResourceNotFound.vServers                          |
        | ResourceNotFound.Cen                               |

  Rule: Where the page leaves it open, the answer is noted

    @reply/BackendServer
    Scenario: A list of one server is a list
      Given a vServer group without servers
      When backend servers are added
      Then the reply has every documented member

    @reply/BackendServers.reading
    Scenario: The whole group, or the servers that were added
      When backend servers are added
      Then it is noted what the reply shows of its servers

    @behaviour/again
    Scenario: A server that is already there on that port
      When backend servers are added with
        | ServerId | Port | Weight |
        | web-1    | 80   | 55     |
      Then it is noted how the call is answered, and what the group holds
