@default-group
Feature: SetBackendServers
  Sets the weights of servers in a load balancer's default server group.
  Reference page of 4 March 2026. Its reply has no Port, and its Weight is a text.

  Background:
    Given a load balancer with 1 server in its default server group

  Rule: A complete call sets the weights of the named servers, and of no others

    @behaviour/sets
    Scenario: A weight is set
      When weights are set
      Then it is taken
      And the default server group holds
        | ServerId  | Weight |
        | default-1 | 70     |

    @behaviour/sets
    Scenario: A weight of 100 is set
      Given the first server of the default server group weighs "30"
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 100    |
      Then the default server group holds
        | ServerId  | Weight |
        | default-1 | 100    |

    @behaviour/each-its-own
    Scenario: Each server gets its own weight, in whatever order they are named
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight |
        | default-2 | 22     |
        | default-1 | 44     |
      Then it is taken
      And the default server group holds
        | ServerId  | Weight |
        | default-2 | 22     |
        | default-1 | 44     |

    @behaviour/each-its-own
    Scenario: As many servers as a call may name get a weight each
      When weights are set for as many servers as there are, up to 20
      Then the default server group holds every server as it was sent

    @behaviour/each-its-own
    Scenario: Each server gets its own weight
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 21     |
        | default-2 | 43     |
      Then it is taken
      And the default server group holds
        | ServerId  | Weight |
        | default-1 | 21     |
        | default-2 | 43     |

    @behaviour/zero
    Scenario: A weight of 0 is kept
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 0      |
      Then it is taken
      And the default server group holds
        | ServerId  | Weight |
        | default-1 | 0      |

    @behaviour/zero
    Scenario: A weight of 0 that is written as a number is kept
      When weights are set with, in numbers,
        | ServerId  | Weight |
        | default-1 | 0      |
      Then it is taken
      And the default server group holds
        | ServerId  | Weight |
        | default-1 | 0      |

    @behaviour/named-only
    Scenario: A server that was not named keeps its weight
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 65     |
      Then the default server group still holds, unchanged,
        | ServerId  |
        | default-2 |

    @behaviour/named-only
    Scenario: A call that names no server changes no weight
      Given the first server of the default server group weighs "30"
      When weights are set without BackendServers
      Then the default server group holds
        | ServerId  | Weight |
        | default-1 | 30     |

    @behaviour/named-only
    Scenario: The same server keeps its weight in a vServer group
      Given a vServer group, where one can be had, with the first server of the default server group at a weight of 40
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 65     |
      Then the vServer group, where it can be read, is as it was

    @behaviour/same-members
    Scenario: No server enters or leaves
      When weights are set
      Then the default server group has the same members

    @behaviour/failed-call-changes-nothing
    Scenario: A call with one faulty server sets none
      Given a load balancer with 2 servers in its default server group
      When weights are set with a faultless server and one whose Weight is "101"
      Then the refused call left the group as it was

    @behaviour/failed-call-changes-nothing
    Scenario: A call that names a stranger, if it is refused, sets none
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 34     |
        | nobody    | 35     |
      Then the call, if it was refused, left the group as it was

  Rule: Only the load balancer is required

    @request/LoadBalancerId.required
    Scenario: A call without LoadBalancerId is refused
      When weights are set without LoadBalancerId
      Then it is refused, and only for that

    @request/RegionId.optional
    Scenario: A call without RegionId is taken
      When weights are set without RegionId
      Then it is taken

    @request/BackendServers.optional
    Scenario: A call without BackendServers is taken
      When weights are set without BackendServers
      Then it is taken

    @request/Port.optional
    Scenario: A server is named without a Port
      When weights are set without Port
      Then it is taken

    @request/Port.optional
    Scenario: A server is named with a Port
      When weights are set with Port "8080"
      Then it is taken

  Rule: At most 20 servers are named in a call

    @request/BackendServers.at-most-20
    Scenario: 20 backend servers are taken
      When weights are set with 20 backend servers
      Then it is taken

    @request/BackendServers.at-most-20
    Scenario Outline: <count> backend servers are refused
      When weights are set with <count> backend servers
      Then it is refused, and only for that

      Examples:
        | count |
        | 21    |
        | 40    |

  Rule: Each backend server is given within the documented limits

    @request/ServerId.required
    Scenario: A server without a ServerId is refused
      When weights are set without ServerId
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A second server without a ServerId is refused
      When weights are set with a second server without ServerId
      Then it is refused, and only for that

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is taken
      When weights are set with Weight "<weight>"
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 1      |
        | 99     |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused
      When weights are set with Weight "<weight>"
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
      When weights are set with the number <weight> as its Weight
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused as a number, too
      When weights are set with the number <weight> as its Weight
      Then it is refused, and only for that

      Examples:
        | weight |
        | -1     |
        | 101    |

    @request/Weight.range
    Scenario: A second server's Weight of 101 is refused
      When weights are set with a second server whose Weight is "101"
      Then it is refused, and only for that

    @request/Description.optional
    Scenario: A server without a Description is taken
      When weights are set without Description
      Then it is taken

    @request/Description.length
    Scenario Outline: A Description of <length> characters is taken
      When weights are set with a Description of <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 80     |

    @request/Description.length
    Scenario Outline: A Description of <length> characters is refused
      When weights are set with a Description of <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 81     |
        | 500    |

    @request/Description.length
    Scenario: A second server's Description of 81 characters is refused
      When weights are set with a second server whose Description has 81 characters
      Then it is refused, and only for that

    @request/Description.characters
    Scenario Outline: A Description of <kind> is taken
      When weights are set with Description "<text>"
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
      When weights are set with Description "web 112"
      Then it is refused, and only for that

    @request/Description.characters
    Scenario: No other sign is taken in a Description
      When weights are set with every other sign in its Description, one after another
      Then each is refused, and only for that

    @request/Description.characters
    Scenario: A second server's Description with a blank is refused
      When weights are set with a second server whose Description is "web 112"
      Then it is refused, and only for that

    @request/Type.values
    Scenario: A server of the Type ecs is taken
      When weights are set with a server of the Type "ecs"
      Then it is taken

    @request/Type.values
    Scenario Outline: A server of the Type "<type>" is refused
      When weights are set with a server of the Type "<type>"
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
      When weights are set with a second server whose Type is "gpu"
      Then it is refused, and only for that

  Rule: What is left out has its documented default

    @request/Weight.default
    Scenario: A server named without a Weight weighs 100
      Given the first server of the default server group weighs "30"
      When weights are set without Weight
      Then it is taken
      And the server counts with a Weight of "100"

    @request/Weight.default
    Scenario: A second server named without a Weight weighs 100
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight |
        | default-2 | 33     |
        | default-1 |        |
      Then the server counts with a Weight of "100"

    @request/Type.default
    Scenario: A server named without a Type is an ECS instance
      When weights are set without Type
      Then the server counts with a Type of "ecs"

  Rule: The reply shows what was set

    @reply/LoadBalancerId @reply/RequestId @reply/BackendServers @reply/BackendServer
    @reply/ServerId @reply/Weight @reply/Type @reply/Description
    Scenario: Every documented member is there, with its documented type
      When weights are set with Description "test-112"
      Then the reply has every documented member

    @reply/Description
    Scenario: A Description of digits is a text, too
      When weights are set with Description "0123456789"
      Then the reply has every documented member

    @reply/RequestId.unique
    Scenario: Every request has a RequestId of its own
      When weights are set
      Then a second call gets another RequestId

    @reply/error-envelope
    Scenario: A refusal has every documented member
      When weights are set without LoadBalancerId
      Then the refusal has every documented member

    @reply/LoadBalancerId.echo
    Scenario: The reply names the load balancer
      When weights are set
      Then the reply names the LoadBalancerId that was asked for

    @reply/ServerId.echo
    Scenario: The reply lists what was named, and nothing outside the group
      When weights are set
      Then the reply lists
        | ServerId  |
        | default-1 |
      And the reply lists none but the default server group

    @reply/Weight.echo
    Scenario Outline: A weight of <weight> is listed
      When weights are set with
        | ServerId  | Weight   |
        | default-1 | <weight> |
      Then the reply lists
        | ServerId  | Weight   |
        | default-1 | <weight> |

      Examples:
        | weight |
        | 0      |
        | 37     |
        | 100    |

    @reply/Weight.echo
    Scenario: A weight of 0 that is written as a number is listed
      When weights are set with, in numbers,
        | ServerId  | Weight |
        | default-1 | 0      |
      Then the reply lists
        | ServerId  | Weight |
        | default-1 | 0      |

    @reply/Weight.echo
    Scenario: Each of two servers is listed with its own weight
      Given a load balancer with 2 servers in its default server group
      When weights are set with
        | ServerId  | Weight |
        | default-1 | 21     |
        | default-2 | 43     |
      Then the reply lists
        | ServerId  | Weight |
        | default-1 | 21     |
        | default-2 | 43     |

    @reply/Type.echo
    Scenario: A named server is listed with its Type
      When weights are set
      Then the reply lists
        | ServerId  | Type |
        | default-1 | ecs  |

    @reply/Description.echo
    Scenario: A named server is listed with its Description
      When weights are set with Description "set-1/a.b_c"
      Then the reply lists
        | ServerId  | Description |
        | default-1 | set-1/a.b_c |

    @reply/Description.echo
    Scenario: A Description of 80 characters is listed in full
      When weights are set with Description "eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end"
      Then the reply lists
        | ServerId  | Description |
        | default-1 | eighty-signs/123456789012345678901234567890123456789012345678901234567890/at-end |

  Rule: Some refusals need a condition that only the target's owner can bring about

    Scenario Outline: Refused as <error>
      When weights are set in the condition of <error>
      Then it is refused as <error>, and only for that

      Examples:
        | error             |
        | Mismatched.ZoneId |

  Rule: Where the page leaves it open, the answer is noted

    @reply/BackendServers.reading
    Scenario: The whole default server group, or the servers that were named
      When weights are set
      Then it is noted what the reply shows of its servers

    @behaviour/stranger
    Scenario: A server outside the default server group
      When weights are set with
        | ServerId | Weight |
        | web-1    | 50     |
      Then it is noted how the call is answered
