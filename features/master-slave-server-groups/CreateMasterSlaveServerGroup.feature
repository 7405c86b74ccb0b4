Feature: CreateMasterSlaveServerGroup
  A primary/secondary server group consists of two backend servers, one Master and one Slave.
  Reference page of 2 March 2026. The name has no documented limits.

  Background:
    Given a load balancer

  Rule: A complete call creates a group

    @behaviour/creates
    Scenario: A group of a Master and a Slave
      When a primary/secondary server group is created
      Then it is taken

    @behaviour/creates
    Scenario: A group whose Slave is named first
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 100    | ecs  | Slave      |
        | web-2    | 84   | 100    | ecs  | Master     |
      Then it is taken

    @behaviour/usable
    Scenario: The new group is known by its id
      When a primary/secondary server group is created
      Then the group it created can be read

    @behaviour/read-back
    Scenario: The new group holds its two servers
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType | Description |
        | web-1    | 82   | 10     | ecs  | Master     | First       |
        | web-2    | 84   | 0      | ecs  | Slave      | Second      |
      Then the group holds
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 10     | ecs  | Master     |
        | web-2    | 84   | 0      | ecs  | Slave      |
      And the group holds 2 servers

    @behaviour/read-back
    Scenario: Each server holds its role, whichever is named first
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Slave      |
        | web-2    | 84   | Master     |
      Then the group holds
        | ServerId | Port | ServerType |
        | web-1    | 82   | Slave      |
        | web-2    | 84   | Master     |

    @behaviour/read-back
    Scenario: Weights that are written as numbers are held, too
      When a primary/secondary server group is created with, in numbers,
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     | 37     |
        | web-2    | 84   | Slave      | 0      |
      Then the group holds
        | ServerId | Port | Weight |
        | web-1    | 82   | 37     |
        | web-2    | 84   | 0      |

    @behaviour/read-back
    Scenario: The new group has the name and the load balancer it was given
      When a primary/secondary server group is created
      Then the group, where it shows them, has the name and the load balancer it was given

    @behaviour/read-back
    Scenario: The new group has the tags it was given
      When a primary/secondary server group is created with 3 tags
      Then the group, where it shows tags, has those it was given

    @behaviour/read-back
    Scenario: The new group has each of 20 tags with every letter and sign it was given
      When a primary/secondary server group is created with 20 tags of every kind
      Then the group, where it shows tags, has those it was given

    @behaviour/read-back.Description
    Scenario: The new group holds the Descriptions it was given
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | First       |
        | web-2    | 84   | Slave      | Second      |
      Then the group holds
        | ServerId | Port | Description |
        | web-1    | 82   | First       |
        | web-2    | 84   | Second      |

    @behaviour/read-back.Description
    Scenario: A Description of 80 characters is held in full
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
        | web-2    | 84   | Slave      | Second |
      Then the group holds
        | ServerId | Port | Description |
        | web-1    | 82   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @behaviour/read-back.Type
    Scenario Outline: A server of the Type <type> is held as one
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | <server> | 82   | Master     |
        | web-1    | 84   | Slave      |
      Then the group holds
        | ServerId | Port | Type   |
        | <server> | 82   | <type> |

      Examples:
        | server | type |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @behaviour/read-back.Type
    Scenario: Servers of several types are each held with their own
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Master     |
        | eni-1    | 84   | Slave      |
      Then the group holds
        | ServerId | Port | Type |
        | web-1    | 82   | ecs  |
        | eni-1    | 84   | eni  |

    @behaviour/own-group-only
    Scenario: Two groups keep their own servers
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | ServerType |
        | web-1    | 82   | 10     | Master     |
        | web-2    | 84   | 20     | Slave      |
      And a second group is created on other ports
      Then the group holds
        | ServerId | Port | Weight | ServerType |
        | web-1    | 82   | 10     | Master     |
        | web-2    | 84   | 20     | Slave      |
      And the group holds 2 servers
      And the other group holds 2 servers

    @behaviour/failed-call-changes-nothing
    Scenario: A refused call creates no group
      When a primary/secondary server group is created with Weight "101"
      Then no group of that name exists

    @behaviour/failed-call-changes-nothing
    Scenario: A call that is refused for its number of servers creates no group
      When a primary/secondary server group is created with 1 server of its kind
      Then no group of that name exists

    @behaviour/failed-call-changes-nothing
    Scenario: A call that is refused for its tags creates no group
      When a primary/secondary server group is created with a tag whose Key is "acs:team"
      Then no group of that name exists

  Rule: Required parameters are required

    @request/RegionId.required
    Scenario: A call without RegionId is refused
      When a primary/secondary server group is created without RegionId
      Then it is refused, and only for that

    @request/LoadBalancerId.required
    Scenario: A call without LoadBalancerId is refused
      When a primary/secondary server group is created without LoadBalancerId
      Then it is refused, and only for that

  Rule: A name is optional

    @request/MasterSlaveServerGroupName.optional
    Scenario: A call without a name is taken
      When a primary/secondary server group is created without MasterSlaveServerGroupName
      Then it is taken

  Rule: The two servers are one Master and one Slave, told apart by server or port

    @request/ServerType.required
    Scenario: Servers that do not say who is Master are refused
      When a primary/secondary server group is created without ServerType for any server
      Then it is refused, and only for that

    @request/ServerType.required
    Scenario: A second server that does not say that it is the Slave is refused
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 100    | ecs  | Master     |
        | web-2    | 84   | 100    | ecs  |            |
      Then it is refused, and only for that

    @request/MasterSlaveBackendServers.distinct
    Scenario Outline: Two servers that share <shared> are taken
      When a primary/secondary server group is created with
        | ServerId | Port   | ServerType |
        | web-1    | 82     | Master     |
        | <second> | <port> | Slave      |
      Then it is taken

      Examples:
        | shared     | second | port |
        | the server | web-1  | 84   |
        | the port   | web-2  | 82   |

    Scenario Outline: <count> servers are refused by their code
      When a primary/secondary server group is created with <count> servers of its kind
      Then it is refused as BACKEND_SERVERS_NUM_MUST_BE_TWO, and only for that

      Examples:
        | count |
        | 1     |
        | 3     |

    Scenario: The same server on the same port twice is refused by its code
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 100    | ecs  | Master     |
        | web-1    | 82   | 100    | ecs  | Slave      |
      Then it is refused as BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID, and only for that

    Scenario Outline: Two servers that are both <type> are refused by their code
      When a primary/secondary server group is created with
        | ServerId | Port | Weight | Type | ServerType |
        | web-1    | 82   | 100    | ecs  | <type>     |
        | web-2    | 84   | 100    | ecs  | <type>     |
      Then it is refused as BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE, and only for that

      Examples:
        | type   |
        | Master |
        | Slave  |

    Scenario: A server without a ServerId is refused by its code
      When a primary/secondary server group is created without ServerId
      Then it is refused as BACKEND_SERVER_ID_CAN_NOT_EMPTY, and only for that

    Scenario: A second server without a ServerId is refused by its code
      When a primary/secondary server group is created with a second server without ServerId
      Then it is refused as BACKEND_SERVER_ID_CAN_NOT_EMPTY, and only for that

    Scenario: An empty ServerId is refused by its code
      When a primary/secondary server group is created with ServerId ""
      Then it is refused as BACKEND_SERVER_ID_CAN_NOT_EMPTY, and only for that

    Scenario: An empty Port is refused by its code
      When a primary/secondary server group is created with Port ""
      Then it is refused as BACKEND_SERVER_PORT_CAN_NOT_EMPTY, and only for that

    Scenario: A server without a Port is refused by its code
      When a primary/secondary server group is created without Port
      Then it is refused as BACKEND_SERVER_PORT_CAN_NOT_EMPTY, and only for that

    Scenario: A second server without a Port is refused by its code
      When a primary/secondary server group is created with a second server without Port
      Then it is refused as BACKEND_SERVER_PORT_CAN_NOT_EMPTY, and only for that

    Scenario Outline: The ServerType "<type>" is refused by its code
      When a primary/secondary server group is created with ServerType "<type>"
      Then it is refused as INVALID_SERVER_TYPE, and only for that

      Examples:
        | type        |
        | Spare       |
        | Mas         |
        | Masters     |
        | MasterSlave |

    Scenario: A second server whose ServerType is neither is refused by its code
      When a primary/secondary server group is created with a second server whose ServerType is "Spare"
      Then it is refused as INVALID_SERVER_TYPE, and only for that

  Rule: ENIs and elastic container instances need a high-performance load balancer

    @request/MasterSlaveBackendServers.high-performance
    Scenario: An ECS instance is taken behind a load balancer that is not high-performance
      When a primary/secondary server group is created with an ECS instance behind a shared load balancer
      Then it is taken

    @request/MasterSlaveBackendServers.high-performance
    Scenario: A second server that is an ENI is refused behind a load balancer that is not high-performance
      When a primary/secondary server group is created with an ENI as the second server behind a shared load balancer
      Then it is refused, and only for that

    @request/MasterSlaveBackendServers.high-performance
    Scenario Outline: <server> is refused behind a load balancer that is not high-performance
      When a primary/secondary server group is created with <server> behind a shared load balancer
      Then it is refused, and only for that

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

  Rule: Each backend server is given within the documented limits

    @request/ServerId.required
    Scenario: A server without a ServerId is refused
      When a primary/secondary server group is created without ServerId
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A second server without a ServerId is refused
      When a primary/secondary server group is created with a second server without ServerId
      Then it is refused, and only for that

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is taken
      When a primary/secondary server group is created with Weight "<weight>"
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 1      |
        | 99     |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused
      When a primary/secondary server group is created with Weight "<weight>"
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
      When a primary/secondary server group is created with the number <weight> as its Weight
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused as a number, too
      When a primary/secondary server group is created with the number <weight> as its Weight
      Then it is refused, and only for that

      Examples:
        | weight |
        | -1     |
        | 101    |

    @request/Weight.range
    Scenario: A second server's Weight of 101 is refused
      When a primary/secondary server group is created with a second server whose Weight is "101"
      Then it is refused, and only for that

    @request/Description.optional
    Scenario: A server without a Description is taken
      When a primary/secondary server group is created without Description
      Then it is taken

    @request/Description.length
    Scenario Outline: A Description of <length> characters is taken
      When a primary/secondary server group is created with a Description of <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 80     |

    @request/Description.length
    Scenario Outline: A Description of <length> characters is refused
      When a primary/secondary server group is created with a Description of <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 81     |
        | 500    |

    @request/Description.length
    Scenario: A second server's Description of 81 characters is refused
      When a primary/secondary server group is created with a second server whose Description has 81 characters
      Then it is refused, and only for that

    @request/Description.characters
    Scenario Outline: A Description of <kind> is taken
      When a primary/secondary server group is created with Description "<text>"
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
      When a primary/secondary server group is created with Description "web 112"
      Then it is refused, and only for that

    @request/Description.characters
    Scenario: No other sign is taken in a Description
      When a primary/secondary server group is created with every other sign in its Description, one after another
      Then each is refused, and only for that

    @request/Description.characters
    Scenario: A second server's Description with a blank is refused
      When a primary/secondary server group is created with a second server whose Description is "web 112"
      Then it is refused, and only for that

    @request/Type.values
    Scenario Outline: A server of the Type <type> is taken
      When a primary/secondary server group is created with <server>
      Then it is taken

      Examples:
        | type | server                        |
        | eni  | an ENI                        |
        | eci  | an elastic container instance |

    @request/Type.values
    Scenario: A server of the Type ecs is taken
      When a primary/secondary server group is created with a server of the Type "ecs"
      Then it is taken

    @request/Type.values
    Scenario Outline: A server of the Type "<type>" is refused
      When a primary/secondary server group is created with a server of the Type "<type>"
      Then it is refused, and only for that

      Examples:
        | type |
        | gpu  |
        | vm   |
        | ec   |
        | ecs2 |
        | xeni |
        | ens  |

    @request/Type.values
    Scenario: A second server of the Type "gpu" is refused
      When a primary/secondary server group is created with a second server whose Type is "gpu"
      Then it is refused, and only for that

    @request/Type.values
    Scenario: Servers of two types are taken in one call
      When a primary/secondary server group is created with
        | ServerId | Port | Type | ServerType |
        | web-1    | 82   | ecs  | Master     |
        | eni-1    | 84   | eni  | Slave      |
      Then it is taken

    @request/Type.needed
    Scenario Outline: <server> without its Type is refused
      When a primary/secondary server group is created with <server> without its Type
      Then it is refused, and only for that

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

    @request/Type.needed
    Scenario: A second server that is an ENI is refused without its Type
      When a primary/secondary server group is created with an ENI without its Type as the second server
      Then it is refused, and only for that

    @request/ServerIp.accepted
    Scenario Outline: <server> is taken with its ServerIp
      When a primary/secondary server group is created with <server>
      Then it is taken with a ServerIp

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

  Rule: What is left out has its documented default

    @request/Weight.default
    Scenario: A server without a Weight weighs 100
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     |        |
        | web-2    | 84   | Slave      | 50     |
      Then the server counts with a Weight of "100"

    @request/Weight.default
    Scenario: A Slave without a Weight weighs 100
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     | 50     |
        | web-2    | 84   | Slave      |        |
      Then the server counts with a Weight of "100"

    @request/Type.default
    Scenario: A server without a Type is an ECS instance
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     | 50     |
        | web-2    | 84   | Slave      | 50     |
      Then the server counts with a Type of "ecs"

  Rule: Tags are given within the documented limits

    @request/Tag.optional
    Scenario: A call without tags is taken
      When a primary/secondary server group is created without tags
      Then it is taken

    @request/Tag.at-most-20
    Scenario Outline: <count> tags are taken
      When a primary/secondary server group is created with <count> tags
      Then it is taken

      Examples:
        | count |
        | 1     |
        | 20    |

    @request/Tag.at-most-20
    Scenario Outline: <count> tags are refused
      When a primary/secondary server group is created with <count> tags
      Then it is refused, and only for that

      Examples:
        | count |
        | 21    |
        | 40    |

    @request/Tag.Key.not-empty
    Scenario: An empty tag key is refused
      When a primary/secondary server group is created with a tag whose Key is ""
      Then it is refused, and only for that

    @request/Tag.Key.not-empty
    Scenario: A second tag's empty key is refused
      When a primary/secondary server group is created with a second tag whose Key is ""
      Then it is refused, and only for that

    @request/Tag.Key.length
    Scenario Outline: A tag key of <length> characters is taken
      When a primary/secondary server group is created with a tag whose Key has <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 64     |

    @request/Tag.Key.length
    Scenario Outline: A tag key of <length> characters is refused
      When a primary/secondary server group is created with a tag whose Key has <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 65     |
        | 500    |

    @request/Tag.Key.length
    Scenario: A second tag's key of 65 characters is refused
      When a primary/secondary server group is created with a second tag whose Key has 65 characters
      Then it is refused, and only for that

    @request/Tag.Key.prefix
    Scenario Outline: A tag key "<key>" is refused
      When a primary/secondary server group is created with a tag whose Key is "<key>"
      Then it is refused, and only for that

      Examples:
        | key         |
        | aliyun      |
        | aliyun-team |
        | acs:        |
        | acs:team    |

    @request/Tag.Key.prefix
    Scenario: A second tag's key is held to the same
      When a primary/secondary server group is created with a second tag whose Key is "acs:team"
      Then it is refused, and only for that

    @request/Tag.Key.prefix
    Scenario Outline: A tag key "<key>" is taken
      When a primary/secondary server group is created with a tag whose Key is "<key>"
      Then it is taken

      Examples:
        | key         |
        | team-aliyun |
        | team:acs:   |
        | acs         |
        | acs-team    |
        | alibaba     |

    @request/Tag.Key.no-url
    Scenario Outline: A tag key "<key>" is refused
      When a primary/secondary server group is created with a tag whose Key is "<key>"
      Then it is refused, and only for that

      Examples:
        | key             |
        | http://team     |
        | https://team    |
        | team-http://a   |
        | team-https://a  |

    @request/Tag.Key.no-url
    Scenario: A second tag's key with an address in it is refused
      When a primary/secondary server group is created with a second tag whose Key is "team-http://a"
      Then it is refused, and only for that

    @request/Tag.Key.no-url
    Scenario Outline: A tag key "<key>" is taken
      When a primary/secondary server group is created with a tag whose Key is "<key>"
      Then it is taken

      Examples:
        | key        |
        | http       |
        | https-team |
        | http:team  |
        | ftp://team |

    @request/Tag.Value.may-be-empty
    Scenario: An empty tag value is taken
      When a primary/secondary server group is created with a tag whose Value is ""
      Then it is taken

    @request/Tag.Value.may-be-empty
    Scenario: A tag without a Value is taken
      When a primary/secondary server group is created with a tag without a Value
      Then it is taken

    @request/Tag.Value.length
    Scenario Outline: A tag value of <length> characters is taken
      When a primary/secondary server group is created with a tag whose Value has <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 128    |

    @request/Tag.Value.length
    Scenario Outline: A tag value of <length> characters is refused
      When a primary/secondary server group is created with a tag whose Value has <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 129    |
        | 500    |

    @request/Tag.Value.length
    Scenario: A second tag's value of 129 characters is refused
      When a primary/secondary server group is created with a second tag whose Value has 129 characters
      Then it is refused, and only for that

    @request/Tag.Value.prefix
    Scenario Outline: A tag value "<value>" is refused
      When a primary/secondary server group is created with a tag whose Value is "<value>"
      Then it is refused, and only for that

      Examples:
        | value       |
        | aliyun      |
        | aliyun-blue |
        | acs:        |
        | acs:blue    |

    @request/Tag.Value.prefix
    Scenario: A second tag's value is held to the same
      When a primary/secondary server group is created with a second tag whose Value is "aliyun-blue"
      Then it is refused, and only for that

    @request/Tag.Value.prefix
    Scenario Outline: A tag value "<value>" is taken
      When a primary/secondary server group is created with a tag whose Value is "<value>"
      Then it is taken

      Examples:
        | value       |
        | blue-aliyun |
        | blue:acs:   |
        | acs         |
        | alibaba     |

    @request/Tag.Value.no-url
    Scenario Outline: A tag value "<value>" is refused
      When a primary/secondary server group is created with a tag whose Value is "<value>"
      Then it is refused, and only for that

      Examples:
        | value          |
        | http://blue    |
        | https://blue   |
        | blue-http://a  |
        | blue-https://a |

    @request/Tag.Value.no-url
    Scenario: A second tag's value with an address in it is refused
      When a primary/secondary server group is created with a second tag whose Value is "blue-https://a"
      Then it is refused, and only for that

    @request/Tag.Value.no-url
    Scenario Outline: A tag value "<value>" is taken
      When a primary/secondary server group is created with a tag whose Value is "<value>"
      Then it is taken

      Examples:
        | value      |
        | http       |
        | https-blue |
        | http:blue  |
        | ftp://blue |

    Scenario: A tag key that begins with aliyun is refused by its code
      When a primary/secondary server group is created with a tag whose Key is "aliyun-team"
      Then it is refused as InvalidParam.TagKey, and only for that

    Scenario: A tag value that begins with acs: is refused by its code
      When a primary/secondary server group is created with a tag whose Value is "acs:blue"
      Then it is refused as InvalidParam.TagValue, and only for that

    Scenario: A 21st tag is refused by its code
      When a primary/secondary server group is created with 21 tags
      Then it is refused as SizeLimitExceeded.Tag, and only for that

    Scenario: A tag without a key is refused by its code
      When a primary/secondary server group is created with a tag without a Key
      Then it is refused as MissingParam.TagKey, and only for that

    Scenario: A second tag without a key is refused by its code
      When a primary/secondary server group is created with a second tag without a Key
      Then it is refused as MissingParam.TagKey, and only for that

  Rule: The reply shows the group as it was asked for

    @reply/MasterSlaveServerGroupId @reply/RequestId @reply/MasterSlaveBackendServers @reply/MasterSlaveBackendServer
    @reply/ServerId @reply/Port @reply/Weight @reply/Type @reply/Description @reply/ServerType
    Scenario: Every documented member is there, with its documented type
      When a primary/secondary server group is created
      Then the reply has every documented member

    @reply/Description
    Scenario: A Description of digits is a text, too
      When a primary/secondary server group is created with Description "0123456789"
      Then the reply has every documented member

    @reply/RequestId.unique
    Scenario: Every request has a RequestId of its own
      When a primary/secondary server group is created
      Then a second call gets another RequestId

    @reply/error-envelope
    Scenario: A refusal has every documented member
      When a primary/secondary server group is created without LoadBalancerId
      Then the refusal has every documented member

    @reply/MasterSlaveServerGroupId.unique
    Scenario: Every group has a MasterSlaveServerGroupId of its own
      When a primary/secondary server group is created
      Then a second call gets another MasterSlaveServerGroupId

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
    Scenario: Each server is listed with its Port
      When a primary/secondary server group is created with
        | ServerId | Port  | ServerType |
        | web-1    | 1     | Master     |
        | web-2    | 65535 | Slave      |
      Then the reply lists
        | ServerId | Port  |
        | web-1    | 1     |
        | web-2    | 65535 |

    @reply/Weight.echo
    Scenario: Each server is listed with its Weight
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     | 0      |
        | web-2    | 84   | Slave      | 37     |
      Then the reply lists
        | ServerId | Port | Weight |
        | web-1    | 82   | 0      |
        | web-2    | 84   | 37     |

    @reply/Weight.echo
    Scenario: Weights that are written as numbers are listed, too
      When a primary/secondary server group is created with, in numbers,
        | ServerId | Port | ServerType | Weight |
        | web-1    | 82   | Master     | 37     |
        | web-2    | 84   | Slave      | 0      |
      Then the reply lists
        | ServerId | Port | Weight |
        | web-1    | 82   | 37     |
        | web-2    | 84   | 0      |

    @reply/Type.echo
    Scenario Outline: A server of the Type <type> is listed as one
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | <server> | 82   | Master     |
        | web-1    | 84   | Slave      |
      Then the reply lists
        | ServerId | Port | Type   |
        | <server> | 82   | <type> |

      Examples:
        | server | type |
        | web-1  | ecs  |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @reply/Type.echo
    Scenario: Servers of several types are each listed with their own
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Master     |
        | eni-1    | 84   | Slave      |
      Then the reply lists
        | ServerId | Port | Type |
        | web-1    | 82   | ecs  |
        | eni-1    | 84   | eni  |

    @reply/Description.echo
    Scenario: Each server is listed with its Description
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | First/1     |
        | web-2    | 84   | Slave      | Second_2    |
      Then the reply lists
        | ServerId | Port | Description |
        | web-1    | 82   | First/1     |
        | web-2    | 84   | Second_2    |

    @reply/Description.echo
    Scenario: A Description of 80 characters is listed in full
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
        | web-2    | 84   | Slave      | Second |
      Then the reply lists
        | ServerId | Port | Description |
        | web-1    | 82   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @reply/Description.echo
    Scenario: A server without a Description is not listed with another's
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType | Description |
        | web-1    | 82   | Master     | First/1     |
        | web-2    | 84   | Slave      |             |
      Then no server is listed with another's Description

    @reply/ServerType.echo
    Scenario: Each server is listed with its ServerType
      When a primary/secondary server group is created with
        | ServerId | Port | ServerType |
        | web-1    | 82   | Slave      |
        | web-2    | 84   | Master     |
      Then the reply lists
        | ServerId | Port | ServerType |
        | web-1    | 82   | Slave      |
        | web-2    | 84   | Master     |

  Rule: Some refusals need a condition that only the target's owner can bring about

    Scenario Outline: Refused as <error>
      When a primary/secondary server group is created in the condition of <error>
      Then it is refused as <error>, and only for that

      Examples:
        | error                                             |
        | Mismatched.ZoneId                                 |
        | RealServerPortNotSupport                          |
        | OperationUnsupported.CreateMasterSlaveServerGroup |
        | IncorrectStatus.RSByPassToas                      |
        | OperationFailed.ActionNotSupport                  |
        | RsTunnelIp2VmNameConflict                         |
        | NetworkConflict                                   |

  Rule: Where the page leaves it open, the answer is noted

    @request/MasterSlaveBackendServers.left-out
    Scenario: A call without servers
      When a primary/secondary server group is created without MasterSlaveBackendServers
      Then it is noted how the call is answered

    @request/ServerIp.several
    Scenario: One ENI with two addresses
      When a primary/secondary server group is created with two addresses of one ENI
      Then it is noted how the call is answered
