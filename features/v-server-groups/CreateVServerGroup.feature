Feature: CreateVServerGroup
  A vServer group names the backend servers that one load balancer may forward to.
  Reference page of 4 March 2026. The page lists error codes without their triggers; the pairings
  below follow its parameter rules, and where no code is plainly meant, any 4xx refusal is one.

  Background:
    Given a load balancer

  Rule: A complete call creates a group

    @behaviour/creates
    Scenario: A group of one server
      When a vServer group is created
      Then it is taken

    @behaviour/usable
    Scenario: The new group takes a server
      When a vServer group is created
      Then the group it created takes another server

    @behaviour/usable
    Scenario: A new group without servers takes one
      When a vServer group is created without BackendServers
      Then the group it created takes another server
      And the group, where it can be read, holds 1 server

    @behaviour/read-back
    Scenario: The new group holds what it was given
      When a vServer group is created with
        | ServerId | Port | Weight | Type | Description |
        | web-1    | 80   | 10     | ecs  | First       |
        | web-2    | 81   | 0      | ecs  | Second      |
        | web-1    | 8080 | 100    | ecs  | Third       |
      Then the group holds
        | ServerId | Port | Weight | Type |
        | web-1    | 80   | 10     | ecs  |
        | web-2    | 81   | 0      | ecs  |
        | web-1    | 8080 | 100    | ecs  |
      And the group holds 3 servers

    @behaviour/read-back
    Scenario: A group of 20 servers holds them all
      When a vServer group is created with 20 backend servers
      Then the group holds 20 servers

    @behaviour/read-back
    Scenario: Each of 20 servers is held with its Weight
      When a vServer group is created with 20 backend servers of a weight each
      Then the group holds every server as it was sent

    @behaviour/read-back
    Scenario: Weights that are written as numbers are held, too
      When a vServer group is created with, in numbers,
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |
      Then the group holds
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |

    @behaviour/read-back
    Scenario: A new group with tags holds its servers, too
      When a vServer group is created with a tag and
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
        | web-2    | 81   | 20     |
      Then the group holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
        | web-2    | 81   | 20     |
      And the group holds 2 servers

    @behaviour/read-back
    Scenario: The new group has the name and the load balancer it was given
      When a vServer group is created
      Then the group, where it shows them, has the name and the load balancer it was given

    @behaviour/read-back
    Scenario: The new group has the tags it was given
      When a vServer group is created with 3 tags
      Then the group, where it shows tags, has those it was given

    @behaviour/read-back
    Scenario: The new group has each of 20 tags with every letter and sign it was given
      When a vServer group is created with 20 tags of every kind
      Then the group, where it shows tags, has those it was given

    @behaviour/read-back.Description
    Scenario: The new group holds the Descriptions it was given
      When a vServer group is created with
        | ServerId | Port | Description |
        | web-1    | 80   | First       |
        | web-2    | 81   | Second      |
      Then the group holds
        | ServerId | Port | Description |
        | web-1    | 80   | First       |
        | web-2    | 81   | Second      |

    @behaviour/read-back.Description
    Scenario: A Description of 80 characters is held in full
      When a vServer group is created with
        | ServerId | Port | Description |
        | web-1    | 80   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
      Then the group holds
        | ServerId | Port | Description |
        | web-1    | 80   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @behaviour/read-back.Type
    Scenario Outline: A server of the Type <type> is held as one
      When a vServer group is created with
        | ServerId | Port |
        | <server> | 80   |
      Then the group holds
        | ServerId | Port | Type   |
        | <server> | 80   | <type> |

      Examples:
        | server | type |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @behaviour/read-back.Type
    Scenario: Servers of several types are each held with their own
      When a vServer group is created with
        | ServerId | Port |
        | web-1    | 80   |
        | eni-1    | 81   |
        | eci-1    | 82   |
        | web-2    | 83   |
      Then the group holds
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
        | eni-1    | 81   | eni  |
        | eci-1    | 82   | eci  |
        | web-2    | 83   | ecs  |

    @behaviour/read-back
    Scenario: A new group holds nothing of an older one
      Given a vServer group
      When a vServer group is created with
        | ServerId | Port |
        | web-2    | 8081 |
      Then the new group holds 1 server

    @behaviour/read-back
    Scenario: Two groups without a name hold their own servers
      Given a vServer group without a name that holds
        | ServerId | Port | Weight |
        | web-2    | 90   | 40     |
      When a vServer group is created without VServerGroupName
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-2    | 90   |
      And the group holds 1 server
      And the new group holds 1 server

    @behaviour/lasts
    Scenario: A group is still there after other groups came and changed
      Given a vServer group
      When other groups are created, changed and refused
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/failed-call-changes-nothing
    Scenario: A refused call creates no group
      When a vServer group is created with Weight "101"
      Then no group of that name exists

    @behaviour/failed-call-changes-nothing
    Scenario: A call that is refused for its tags creates no group
      When a vServer group is created with a tag whose Key is "acs:team"
      Then no group of that name exists

  Rule: Required parameters are required

    @request/RegionId.required
    Scenario: A call without RegionId is refused
      When a vServer group is created without RegionId
      Then it is refused, and only for that

    @request/LoadBalancerId.required
    Scenario: A call without LoadBalancerId is refused
      When a vServer group is created without LoadBalancerId
      Then it is refused, and only for that

  Rule: A name is optional, and given within the documented limits

    @request/VServerGroupName.optional
    Scenario: A call without a name is taken
      When a vServer group is created without VServerGroupName
      Then it is taken

    @request/VServerGroupName.length
    Scenario Outline: A name of <length> characters is taken
      When a vServer group is created with a VServerGroupName of <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 80     |

    @request/VServerGroupName.length
    Scenario Outline: A name of <length> characters is refused
      When a vServer group is created with a VServerGroupName of <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 81     |
        | 500    |

    @request/VServerGroupName.characters
    Scenario Outline: A name of <kind> is taken
      When a vServer group is created with VServerGroupName "<name>"
      Then it is taken

      Examples:
        | kind               | name       |
        | small letters      | abcdefghijklmnopqrstuvwxyz |
        | capital letters    | ABCDEFGHIJKLMNOPQRSTUVWXYZ |
        | digits             | 0123456789 |
        | a hyphen           | web-112    |
        | a slash            | web/112    |
        | a period           | web.112    |
        | an underscore      | web_112    |
        | every kind at once | Web-1/a.b_ |
        | signs at both ends | -/._web_./- |
        | a hyphen alone      | -          |
        | a slash alone       | /          |
        | a period alone      | .          |
        | an underscore alone | _          |

    @request/VServerGroupName.characters
    Scenario: A name with a blank is refused
      When a vServer group is created with VServerGroupName "web 112"
      Then it is refused, and only for that

    @request/VServerGroupName.characters
    Scenario: No other sign is taken in a name
      When a vServer group is created with every other sign in its VServerGroupName, one after another
      Then each is refused, and only for that

  Rule: Backend servers are optional, running, and at most 20

    @request/BackendServers.optional
    Scenario: A call without backend servers is taken
      When a vServer group is created without BackendServers
      Then it is taken

    @request/BackendServers.at-most-20
    Scenario: 20 backend servers are taken
      When a vServer group is created with 20 backend servers
      Then it is taken

    @request/BackendServers.at-most-20
    Scenario Outline: <count> backend servers are refused
      When a vServer group is created with <count> backend servers
      Then it is refused, and only for that

      Examples:
        | count |
        | 21    |
        | 40    |

    @request/BackendServers.running
    Scenario: A server that is not running is refused
      When a vServer group is created with the stopped server
      Then it is refused, and only for that

    @request/BackendServers.running
    Scenario: A second server that is not running is refused
      When a vServer group is created with a second server that is the stopped one
      Then it is refused, and only for that

    @request/BackendServers.high-performance
    Scenario: An ECS instance is taken behind a load balancer that is not high-performance
      When a vServer group is created with an ECS instance behind a shared load balancer
      Then it is taken

    @request/BackendServers.high-performance
    Scenario: A second server that is an ENI is refused behind a load balancer that is not high-performance
      When a vServer group is created with an ENI as the second server behind a shared load balancer
      Then it is refused, and only for that

    @request/BackendServers.high-performance
    Scenario Outline: <server> is refused behind a load balancer that is not high-performance
      When a vServer group is created with <server> behind a shared load balancer
      Then it is refused, and only for that

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

  Rule: Each backend server is given within the documented limits

    @request/ServerId.required
    Scenario: An empty ServerId is refused
      When a vServer group is created with ServerId ""
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A server without a ServerId is refused
      When a vServer group is created without ServerId
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A second server without a ServerId is refused
      When a vServer group is created with a second server without ServerId
      Then it is refused, and only for that

    @request/Port.required
    Scenario: A server without a Port is refused
      When a vServer group is created without Port
      Then it is refused, and only for that

    @request/Port.required
    Scenario: A second server without a Port is refused
      When a vServer group is created with a second server without Port
      Then it is refused, and only for that

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is taken
      When a vServer group is created with Weight "<weight>"
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 1      |
        | 99     |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused
      When a vServer group is created with Weight "<weight>"
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
      When a vServer group is created with the number <weight> as its Weight
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused as a number, too
      When a vServer group is created with the number <weight> as its Weight
      Then it is refused, and only for that

      Examples:
        | weight |
        | -1     |
        | 101    |

    @request/Weight.range
    Scenario: A second server's Weight of 101 is refused
      When a vServer group is created with a second server whose Weight is "101"
      Then it is refused, and only for that

    @request/Description.optional
    Scenario: A server without a Description is taken
      When a vServer group is created without Description
      Then it is taken

    @request/Description.length
    Scenario Outline: A Description of <length> characters is taken
      When a vServer group is created with a Description of <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 80     |

    @request/Description.length
    Scenario Outline: A Description of <length> characters is refused
      When a vServer group is created with a Description of <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 81     |
        | 500    |

    @request/Description.length
    Scenario: A second server's Description of 81 characters is refused
      When a vServer group is created with a second server whose Description has 81 characters
      Then it is refused, and only for that

    @request/Description.characters
    Scenario Outline: A Description of <kind> is taken
      When a vServer group is created with Description "<text>"
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
      When a vServer group is created with Description "web 112"
      Then it is refused, and only for that

    @request/Description.characters
    Scenario: No other sign is taken in a Description
      When a vServer group is created with every other sign in its Description, one after another
      Then each is refused, and only for that

    @request/Description.characters
    Scenario: A second server's Description with a blank is refused
      When a vServer group is created with a second server whose Description is "web 112"
      Then it is refused, and only for that

    @request/Type.values
    Scenario Outline: A server of the Type <type> is taken
      When a vServer group is created with <server>
      Then it is taken

      Examples:
        | type | server                        |
        | eni  | an ENI                        |
        | eci  | an elastic container instance |

    @request/Type.values
    Scenario: A server of the Type ecs is taken
      When a vServer group is created with a server of the Type "ecs"
      Then it is taken

    @request/Type.values
    Scenario: Servers of several types are taken in one call
      When a vServer group is created with
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
        | eni-1    | 81   | eni  |
        | eci-1    | 82   | eci  |
      Then it is taken

    @request/Type.needed
    Scenario Outline: <server> without its Type is refused
      When a vServer group is created with <server> without its Type
      Then it is refused, and only for that

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

    @request/Type.needed
    Scenario: A second server that is an ENI is refused without its Type
      When a vServer group is created with an ENI without its Type as the second server
      Then it is refused, and only for that

    @request/ServerIp.accepted
    Scenario Outline: <server> is taken with its ServerIp
      When a vServer group is created with <server>
      Then it is taken with a ServerIp

      Examples:
        | server                        |
        | an ENI                        |
        | an elastic container instance |

    @request/ServerIp.several
    Scenario: One ENI is taken with two addresses
      When a vServer group is created with two addresses of one ENI
      Then it is taken
      And the group, where it can be read, holds 2 servers

  Rule: What is left out has its documented default

    @request/Weight.default
    Scenario: A server without a Weight weighs 100
      When a vServer group is created with
        | ServerId | Port |
        | web-1    | 80   |
      Then the server counts with a Weight of "100"

    @request/Weight.default
    Scenario: Each server without a Weight weighs 100
      When a vServer group is created with
        | ServerId | Port | Weight |
        | web-1    | 82   | 5      |
        | web-2    | 83   |        |
        | web-1    | 84   |        |
      Then the server counts with a Weight of "100"

    @request/Type.default
    Scenario: A server without a Type is an ECS instance
      When a vServer group is created with
        | ServerId | Port | Weight |
        | web-1    | 80   | 50     |
      Then the server counts with a Type of "ecs"

  Rule: Tags are given within the documented limits

    @request/Tag.optional
    Scenario: A call without tags is taken
      When a vServer group is created without tags
      Then it is taken

    @request/Tag.at-most-20
    Scenario Outline: <count> tags are taken
      When a vServer group is created with <count> tags
      Then it is taken

      Examples:
        | count |
        | 1     |
        | 20    |

    @request/Tag.at-most-20
    Scenario Outline: <count> tags are refused
      When a vServer group is created with <count> tags
      Then it is refused, and only for that

      Examples:
        | count |
        | 21    |
        | 40    |

    @request/Tag.Key.not-empty
    Scenario: An empty tag key is refused
      When a vServer group is created with a tag whose Key is ""
      Then it is refused, and only for that

    @request/Tag.Key.not-empty
    Scenario: A second tag's empty key is refused
      When a vServer group is created with a second tag whose Key is ""
      Then it is refused, and only for that

    @request/Tag.Key.length
    Scenario Outline: A tag key of <length> characters is taken
      When a vServer group is created with a tag whose Key has <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 64     |

    @request/Tag.Key.length
    Scenario Outline: A tag key of <length> characters is refused
      When a vServer group is created with a tag whose Key has <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 65     |
        | 500    |

    @request/Tag.Key.length
    Scenario: A second tag's key of 65 characters is refused
      When a vServer group is created with a second tag whose Key has 65 characters
      Then it is refused, and only for that

    @request/Tag.Key.prefix
    Scenario Outline: A tag key "<key>" is refused
      When a vServer group is created with a tag whose Key is "<key>"
      Then it is refused, and only for that

      Examples:
        | key         |
        | aliyun      |
        | aliyun-team |
        | acs:        |
        | acs:team    |

    @request/Tag.Key.prefix
    Scenario: A second tag's key is held to the same
      When a vServer group is created with a second tag whose Key is "acs:team"
      Then it is refused, and only for that

    @request/Tag.Key.prefix
    Scenario Outline: A tag key "<key>" is taken
      When a vServer group is created with a tag whose Key is "<key>"
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
      When a vServer group is created with a tag whose Key is "<key>"
      Then it is refused, and only for that

      Examples:
        | key             |
        | http://team     |
        | https://team    |
        | team-http://a   |
        | team-https://a  |

    @request/Tag.Key.no-url
    Scenario: A second tag's key with an address in it is refused
      When a vServer group is created with a second tag whose Key is "team-http://a"
      Then it is refused, and only for that

    @request/Tag.Key.no-url
    Scenario Outline: A tag key "<key>" is taken
      When a vServer group is created with a tag whose Key is "<key>"
      Then it is taken

      Examples:
        | key        |
        | http       |
        | https-team |
        | http:team  |
        | ftp://team |

    @request/Tag.Value.may-be-empty
    Scenario: An empty tag value is taken
      When a vServer group is created with a tag whose Value is ""
      Then it is taken

    @request/Tag.Value.may-be-empty
    Scenario: A tag without a Value is taken
      When a vServer group is created with a tag without a Value
      Then it is taken

    @request/Tag.Value.length
    Scenario Outline: A tag value of <length> characters is taken
      When a vServer group is created with a tag whose Value has <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 128    |

    @request/Tag.Value.length
    Scenario Outline: A tag value of <length> characters is refused
      When a vServer group is created with a tag whose Value has <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 129    |
        | 500    |

    @request/Tag.Value.length
    Scenario: A second tag's value of 129 characters is refused
      When a vServer group is created with a second tag whose Value has 129 characters
      Then it is refused, and only for that

    @request/Tag.Value.prefix
    Scenario Outline: A tag value "<value>" is refused
      When a vServer group is created with a tag whose Value is "<value>"
      Then it is refused, and only for that

      Examples:
        | value       |
        | aliyun      |
        | aliyun-blue |
        | acs:        |
        | acs:blue    |

    @request/Tag.Value.prefix
    Scenario: A second tag's value is held to the same
      When a vServer group is created with a second tag whose Value is "aliyun-blue"
      Then it is refused, and only for that

    @request/Tag.Value.prefix
    Scenario Outline: A tag value "<value>" is taken
      When a vServer group is created with a tag whose Value is "<value>"
      Then it is taken

      Examples:
        | value       |
        | blue-aliyun |
        | blue:acs:   |
        | acs         |
        | alibaba     |

    @request/Tag.Value.no-url
    Scenario Outline: A tag value "<value>" is refused
      When a vServer group is created with a tag whose Value is "<value>"
      Then it is refused, and only for that

      Examples:
        | value          |
        | http://blue    |
        | https://blue   |
        | blue-http://a  |
        | blue-https://a |

    @request/Tag.Value.no-url
    Scenario: A second tag's value with an address in it is refused
      When a vServer group is created with a second tag whose Value is "blue-https://a"
      Then it is refused, and only for that

    @request/Tag.Value.no-url
    Scenario Outline: A tag value "<value>" is taken
      When a vServer group is created with a tag whose Value is "<value>"
      Then it is taken

      Examples:
        | value      |
        | http       |
        | https-blue |
        | http:blue  |
        | ftp://blue |

    Scenario: A tag key that begins with aliyun is refused by its code
      When a vServer group is created with a tag whose Key is "aliyun-team"
      Then it is refused as InvalidParam.TagKey, and only for that

    Scenario: A tag value that begins with acs: is refused by its code
      When a vServer group is created with a tag whose Value is "acs:blue"
      Then it is refused as InvalidParam.TagValue, and only for that

    Scenario: A 21st tag is refused by its code
      When a vServer group is created with 21 tags
      Then it is refused as SizeLimitExceeded.Tag, and only for that

    Scenario: A tag without a key is refused by its code
      When a vServer group is created with a tag without a Key
      Then it is refused as MissingParam.TagKey, and only for that

    Scenario: A second tag without a key is refused by its code
      When a vServer group is created with a second tag without a Key
      Then it is refused as MissingParam.TagKey, and only for that

  Rule: The reply shows the group as it was asked for

    @reply/VServerGroupId @reply/RequestId @reply/BackendServers @reply/BackendServer
    @reply/ServerId @reply/Port @reply/Weight @reply/Type @reply/Description
    Scenario: Every documented member is there, with its documented type
      When a vServer group is created
      Then the reply has every documented member

    @reply/Description
    Scenario: A Description of digits is a text, too
      When a vServer group is created with Description "0123456789"
      Then the reply has every documented member

    @reply/RequestId.unique
    Scenario: Every request has a RequestId of its own
      When a vServer group is created
      Then a second call gets another RequestId

    @reply/error-envelope
    Scenario: A refusal has every documented member
      When a vServer group is created without LoadBalancerId
      Then the refusal has every documented member

    @reply/VServerGroupId.unique
    Scenario: Every group has a VServerGroupId of its own
      When a vServer group is created
      Then a second call gets another VServerGroupId

    @reply/ServerId.echo
    Scenario: The reply lists the servers that were asked for
      When a vServer group is created with
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 81   |
      Then the reply lists
        | ServerId |
        | web-1    |
        | web-2    |
      And the reply lists 2 servers

    @reply/ServerId.echo
    Scenario: A group of 20 servers is listed in full
      When a vServer group is created with 20 backend servers
      Then the reply lists 20 servers

    @reply/Port.echo
    Scenario: Each server is listed with its Port
      When a vServer group is created with
        | ServerId | Port  |
        | web-1    | 1     |
        | web-1    | 8080  |
        | web-2    | 65535 |
      Then the reply lists
        | ServerId | Port  |
        | web-1    | 1     |
        | web-1    | 8080  |
        | web-2    | 65535 |

    @reply/Weight.echo
    Scenario: Each server is listed with its Weight
      When a vServer group is created with
        | ServerId | Port | Weight |
        | web-1    | 80   | 0      |
        | web-2    | 81   | 37     |
        | web-1    | 82   | 100    |
      Then the reply lists
        | ServerId | Port | Weight |
        | web-1    | 80   | 0      |
        | web-2    | 81   | 37     |
        | web-1    | 82   | 100    |

    @reply/Weight.echo
    Scenario: Each of 20 servers is listed with its Weight
      When a vServer group is created with 20 backend servers of a weight each
      Then the reply lists every server with its Weight

    @reply/Weight.echo
    Scenario: Weights that are written as numbers are listed, too
      When a vServer group is created with, in numbers,
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |
      Then the reply lists
        | ServerId | Port | Weight |
        | web-1    | 85   | 0      |
        | web-2    | 86   | 37     |

    @reply/Type.echo
    Scenario Outline: A server of the Type <type> is listed as one
      When a vServer group is created with
        | ServerId | Port |
        | <server> | 80   |
      Then the reply lists
        | ServerId | Type   |
        | <server> | <type> |

      Examples:
        | server | type |
        | web-1  | ecs  |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @reply/Type.echo
    Scenario: Servers of several types are each listed with their own
      When a vServer group is created with
        | ServerId | Port |
        | web-1    | 80   |
        | eni-1    | 81   |
        | eci-1    | 82   |
        | web-2    | 83   |
      Then the reply lists
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
        | eni-1    | 81   | eni  |
        | eci-1    | 82   | eci  |
        | web-2    | 83   | ecs  |

    @reply/Description.echo
    Scenario: Each server is listed with its Description
      When a vServer group is created with
        | ServerId | Port | Description |
        | web-1    | 80   | First/1     |
        | web-2    | 81   | Second_2    |
      Then the reply lists
        | ServerId | Port | Description |
        | web-1    | 80   | First/1     |
        | web-2    | 81   | Second_2    |

    @reply/Description.echo
    Scenario: A Description of 80 characters is listed in full
      When a vServer group is created with
        | ServerId | Port | Description |
        | web-1    | 80   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |
      Then the reply lists
        | ServerId | Port | Description |
        | web-1    | 80   | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

    @reply/Description.echo
    Scenario: A server without a Description is not listed with another's
      When a vServer group is created with
        | ServerId | Port | Description |
        | web-1    | 80   | First/1     |
        | web-2    | 81   |             |
        | web-1    | 82   | Third.3     |
      Then no server is listed with another's Description

  Rule: Some faults have a documented code of their own

    Scenario Outline: A server of the Type "<type>" is refused by its code
      When a vServer group is created with a server of the Type "<type>"
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
      When a vServer group is created with a second server whose Type is "gpu"
      Then it is refused as BackendServer.InvalidType, and only for that

    Scenario: A server that does not exist is refused by its code
      When a vServer group is created with the absent server
      Then it is refused as InvalidServerId.NotExist, and only for that

    Scenario: A second server that does not exist is refused by its code
      When a vServer group is created with a second server that is the absent one
      Then it is refused as InvalidServerId.NotExist, and only for that

  Rule: Some refusals need a condition that only the target's owner can bring about

    Scenario Outline: Refused as <error>
      When a vServer group is created in the condition of <error>
      Then it is refused as <error>, and only for that

      Examples:
        | error                                     |
        | LBNotSupportIpv6Backend                   |
        | Mismatched.ZoneId                         |
        | InvalidBackendServers.ServerIpConflict    |
        | OperationUnsupported.CreateVServerGroup   |
        | IncorrectStatus.RSByPassToas              |
        | BackendServer.ServerRegionIdNotEqual      |
        | OperationFailed.InvalidCen                |
        | IncorrectStatus.CenNotAssociated          |
        | InvalidBackendServers.MissingCenBandWidth |
        | InvalidBackendServers.VpcNotInCen         |
        | MissingParameter.ServerRegionId           |
        | MissingParameter.VbrId                    |
        | InvalidParameter.ServerRegionId           |
        | InvalidVbrId.NotInCen                     |
        | InvalidParameter.ZoneNotSupport           |
        | NetworkConflict                           |
        | VpcSystemBusy                             |
        | OperationFailed.Endpoint                  |
        | UnauthorizedRegion                        |

  Rule: Where the page leaves it open, the answer is noted

    @request/LoadBalancerId.unknown
    Scenario: A load balancer that was never heard of
      When a vServer group is created with LoadBalancerId "lb-absent-slbkit"
      Then it is noted how the call is answered

    @request/VServerGroupName.empty
    Scenario: An empty name
      When a vServer group is created with VServerGroupName ""
      Then it is noted how the call is answered

    @request/BackendServers.lenient
    Scenario Outline: BackendServers written <spelling>
      When a vServer group is created with BackendServers written <spelling>
      Then it is noted how the call is answered

      Examples:
        | spelling                 |
        | with single quotes       |
        | with keys in camel case  |
        | with an unknown member   |
        | with a member that is null |

    @reply/BackendServers.empty
    Scenario: A group without servers in the reply
      When a vServer group is created without BackendServers
      Then it is noted what the reply shows of its servers
