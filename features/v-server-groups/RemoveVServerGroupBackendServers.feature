Feature: RemoveVServerGroupBackendServers
  Takes backend servers out of a vServer group; a server that is not in it is ignored.
  Reference page of 2 March 2026. Its parameter table repeats the page about adding, and so do the limits
  below; that only running servers may be named is about adding alone.

  Background:
    Given a vServer group that holds
      | ServerId | Port | Weight | Description |
      | web-1    | 80   | 10     | First       |
      | web-1    | 81   | 20     | Second      |
      | web-2    | 82   | 30     | Third       |

  Rule: A complete call takes the named servers out, and nothing else

    @behaviour/removes
    Scenario: A named server is gone
      When backend servers are removed
      Then it is taken
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/removes
    Scenario: Several named servers are gone
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 82   |
      Then it is taken
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 82   |

    @behaviour/removes
    Scenario: 20 servers are gone at once
      Given a vServer group that holds 20 backend servers
      When backend servers are removed with 20 backend servers
      Then the group holds 0 servers

    @behaviour/removes
    Scenario: A server whose Port is written as a number is gone
      When backend servers are removed with, in numbers,
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
      Then it is taken
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/removes
    Scenario: Named servers of every type that is lent are gone
      Given a vServer group that holds
        | ServerId       | Port |
        | web-1          | 80   |
        | eni-1 or web-1 | 81   |
        | eci-1 or web-1 | 82   |
      When backend servers are removed with
        | ServerId       | Port |
        | eni-1 or web-1 | 81   |
        | eci-1 or web-1 | 82   |
        | web-1          | 80   |
      Then the group no longer holds
        | ServerId       | Port |
        | eni-1 or web-1 | 81   |
        | eci-1 or web-1 | 82   |
        | web-1          | 80   |

    @behaviour/removes
    Scenario: Removals at the same time all count
      Given a vServer group that holds 20 backend servers
      When servers are removed from the group by several calls at the same time
      Then the group holds none that a taken call removed

    @behaviour/keeps
    Scenario: What was not named stays, unchanged
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-2    | 82   |

    @behaviour/port-counts
    Scenario: The same server stays on its other port
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 81   |

    @behaviour/port-counts
    Scenario Outline: Port <named> is not port <other>, though the digits begin alike
      Given a vServer group that holds
        | ServerId | Port    |
        | web-1    | <named> |
        | web-1    | <other> |
      When backend servers are removed with
        | ServerId | Port    |
        | web-1    | <named> |
      Then the group still holds, unchanged,
        | ServerId | Port    |
        | web-1    | <other> |

      Examples:
        | named | other |
        | 80    | 8080  |
        | 8080  | 80    |

    @behaviour/port-counts
    Scenario: The same ENI, where one is lent, stays on its other port
      Given a vServer group that holds
        | ServerId       | Port |
        | eni-1 or web-2 | 80   |
        | eni-1 or web-2 | 81   |
      When backend servers are removed with
        | ServerId       | Port |
        | eni-1 or web-2 | 80   |
      Then the group still holds, unchanged,
        | ServerId       | Port |
        | eni-1 or web-2 | 81   |

    @behaviour/address-counts
    Scenario: The same ENI stays with its other address
      Given a vServer group that holds one ENI with two addresses
      When backend servers are removed with the second address of that ENI
      Then the group holds that ENI with its first address only

    @behaviour/ignores-absent
    Scenario Outline: <who> is ignored
      When backend servers are removed with
        | ServerId | Port   |
        | <server> | <port> |
      Then it is taken
      And the group holds 3 servers

      Examples:
        | who                                   | server | port |
        | A server of the group on another port | web-2  | 9999 |
        | Another server on another port        | web-3  | 8082 |
        | A server that was never heard of      | nobody | 80   |

    @behaviour/ignores-absent
    Scenario: An absent server does not keep a present one from being removed
      When backend servers are removed with
        | ServerId | Port |
        | web-2    | 9999 |
        | web-1    | 80   |
      Then it is taken
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |
      And the group holds 2 servers

    @behaviour/ignores-absent
    Scenario: An absent server behind a present one is ignored, too
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
        | web-2    | 9999 |
      Then it is taken
      And the group no longer holds
        | ServerId | Port |
        | web-1    | 80   |
      And the group holds 2 servers

    @behaviour/ignores-absent
    Scenario: A removal can be repeated
      Given the same call was made before
      When backend servers are removed
      Then it is taken

    @behaviour/removes-all
    Scenario: The last server can be removed
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
        | web-1    | 81   |
        | web-2    | 82   |
      Then it is taken
      And the group holds 0 servers

    @behaviour/own-group-only
    Scenario: Another group does not change
      Given another vServer group that holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 40     |
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 80   |
      Then the other group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/own-group-only
    Scenario: A primary/secondary server group with the same server does not change
      Given a primary/secondary server group, where one can be had
      And a vServer group that holds
        | ServerId | Port |
        | web-1    | 82   |
        | web-2    | 90   |
      When backend servers are removed with
        | ServerId | Port |
        | web-1    | 82   |
      Then the primary/secondary server group, where it can be read, is as it was

    @default-group
    @behaviour/own-group-only
    Scenario: The load balancer's default server group does not change
      Given a vServer group that holds
        | ServerId  | Port |
        | default-1 | 80   |
        | web-1     | 81   |
      And a load balancer with 1 server in its default server group
      When backend servers are removed with
        | ServerId  | Port |
        | default-1 | 80   |
      Then the load balancer's default server group, where it can be read, has the members it had

    @behaviour/failed-call-changes-nothing
    Scenario: A call with too many servers removes none
      When backend servers are removed with 21 backend servers, one of them the group's
      Then the refused call left the group as it was

    @behaviour/failed-call-changes-nothing
    Scenario: A call with one faulty server removes none
      When backend servers are removed with a faultless server and one whose Weight is "101"
      Then the refused call left the group as it was

  Rule: Required parameters are required

    @request/RegionId.required
    Scenario: A call without RegionId is refused
      When backend servers are removed without RegionId
      Then it is refused, and only for that

    @request/VServerGroupId.required
    Scenario: A call without VServerGroupId is refused
      When backend servers are removed without VServerGroupId
      Then it is refused, and only for that

    @request/BackendServers.required
    Scenario: A call without BackendServers is refused
      When backend servers are removed without BackendServers
      Then it is refused, and only for that

    @request/VServerGroupId.known
    Scenario: A group that does not exist is refused
      When backend servers are removed with VServerGroupId "rsp-absent-slbkit"
      Then it is refused, and only for that

  Rule: Backend servers are given within the documented limits

    @request/BackendServers.at-most-20
    Scenario: 20 backend servers are taken
      When backend servers are removed with 20 backend servers
      Then it is taken

    @request/BackendServers.at-most-20
    Scenario Outline: <count> backend servers are refused
      When backend servers are removed with <count> backend servers
      Then it is refused, and only for that

      Examples:
        | count |
        | 21    |
        | 40    |

    @request/ServerId.required
    Scenario: A server without a ServerId is refused
      When backend servers are removed without ServerId
      Then it is refused, and only for that

    @request/ServerId.required
    Scenario: A second server without a ServerId is refused
      When backend servers are removed with a second server without ServerId
      Then it is refused, and only for that

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is taken
      When backend servers are removed with Weight "<weight>"
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 1      |
        | 99     |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused
      When backend servers are removed with Weight "<weight>"
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
      When backend servers are removed with the number <weight> as its Weight
      Then it is taken

      Examples:
        | weight |
        | 0      |
        | 100    |

    @request/Weight.range
    Scenario Outline: A Weight of <weight> is refused as a number, too
      When backend servers are removed with the number <weight> as its Weight
      Then it is refused, and only for that

      Examples:
        | weight |
        | -1     |
        | 101    |

    @request/Weight.range
    Scenario: A second server's Weight of 101 is refused
      When backend servers are removed with a second server whose Weight is "101"
      Then it is refused, and only for that

    @request/Weight.optional
    Scenario: A server is removed without naming its Weight
      When backend servers are removed with
        | ServerId | Port | Type | Description |
        | web-1    | 80   | ecs  | First       |
      Then the server is taken out

    @request/Description.optional
    Scenario: A server is removed without naming its Description
      When backend servers are removed with
        | ServerId | Port | Type | Weight |
        | web-1    | 80   | ecs  | 10     |
      Then the server is taken out

    @request/Description.length
    Scenario Outline: A Description of <length> characters is taken
      When backend servers are removed with a Description of <length> characters
      Then it is taken

      Examples:
        | length |
        | 1      |
        | 80     |

    @request/Description.length
    Scenario Outline: A Description of <length> characters is refused
      When backend servers are removed with a Description of <length> characters
      Then it is refused, and only for that

      Examples:
        | length |
        | 81     |
        | 500    |

    @request/Description.length
    Scenario: A second server's Description of 81 characters is refused
      When backend servers are removed with a second server whose Description has 81 characters
      Then it is refused, and only for that

    @request/Description.characters
    Scenario Outline: A Description of <kind> is taken
      When backend servers are removed with Description "<text>"
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
      When backend servers are removed with Description "web 112"
      Then it is refused, and only for that

    @request/Description.characters
    Scenario: No other sign is taken in a Description
      When backend servers are removed with every other sign in its Description, one after another
      Then each is refused, and only for that

    @request/Description.characters
    Scenario: A second server's Description with a blank is refused
      When backend servers are removed with a second server whose Description is "web 112"
      Then it is refused, and only for that

    @request/Type.optional
    Scenario: A server is removed without naming its Type
      When backend servers are removed with
        | ServerId | Port | Weight | Description |
        | web-1    | 80   | 10     | First       |
      Then the server is taken out

    @request/Type.values
    Scenario Outline: A server of the Type <type> is removed
      Given a vServer group that holds
        | ServerId | Port |
        | <server> | 80   |
      When backend servers are removed with
        | ServerId | Port | Type   |
        | <server> | 80   | <type> |
      Then the server is taken out

      Examples:
        | server | type |
        | web-1  | ecs  |
        | eni-1  | eni  |
        | eci-1  | eci  |

    @request/Type.values
    Scenario Outline: A server of the Type "<type>" is refused
      When backend servers are removed with a server of the Type "<type>"
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
      When backend servers are removed with a second server whose Type is "gpu"
      Then it is refused, and only for that

  Rule: The reply shows what is left or what was taken out

    @reply/VServerGroupId @reply/RequestId @reply/BackendServers @reply/BackendServer
    @reply/ServerId @reply/Port @reply/Weight @reply/Type
    Scenario: Every documented member is there, with its documented type
      When backend servers are removed
      Then the reply has every documented member

    @reply/RequestId.unique
    Scenario: Every request has a RequestId of its own
      When backend servers are removed
      Then a second call gets another RequestId

    @reply/error-envelope
    Scenario: A refusal has every documented member
      When backend servers are removed without VServerGroupId
      Then the refusal has every documented member

    @reply/VServerGroupId.echo
    Scenario: The reply names the group
      When backend servers are removed
      Then the reply names the VServerGroupId that was asked for

    @reply/ServerId.echo
    Scenario: The reply lists no stranger
      When backend servers are removed
      Then the reply lists what is left, or what was taken out

    @reply/Weight.echo
    Scenario: A listed server has the Weight it has in the group
      When backend servers are removed with
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
      Then every server the reply lists is one of
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
        | web-1    | 81   | 20     |
        | web-2    | 82   | 30     |

    @reply/Weight.echo
    Scenario: A listed server has its Weight of 0
      Given a vServer group that holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 0      |
        | web-1    | 81   | 0      |
        | web-2    | 82   | 0      |
      When backend servers are removed with
        | ServerId | Port | Weight |
        | web-1    | 80   | 0      |
      Then every server the reply lists is one of
        | ServerId | Port | Weight |
        | web-1    | 80   | 0      |
        | web-1    | 81   | 0      |
        | web-2    | 82   | 0      |

    @reply/Type.echo
    Scenario: A listed server has the Type it has in the group
      When backend servers are removed with
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
      Then every server the reply lists is one of
        | ServerId | Port | Type |
        | web-1    | 80   | ecs  |
        | web-1    | 81   | ecs  |
        | web-2    | 82   | ecs  |

  Rule: Some refusals need a condition that only the target's owner can bring about

    Scenario Outline: Refused as <error>
      When backend servers are removed in the condition of <error>
      Then it is refused as <error>, and only for that

      Examples:
        | error              |
        | LbStatusNotSupport |

  Rule: Where the page leaves it open, the answer is noted

    @reply/BackendServers.reading
    Scenario: What is left, or what was taken out
      When backend servers are removed
      Then it is noted what the reply shows of its servers

    @request/Port.missing
    Scenario: A removal without a Port
      When backend servers are removed without Port
      Then it is noted how the call is answered, and what the group holds

    @request/Type.needed
    Scenario Outline: <server> without its Type
      Given a vServer group that holds
        | ServerId | Port |
        | <role>   | 80   |
      When backend servers are removed with <server> without its Type
      Then it is noted how the call is answered, and what the group holds

      Examples:
        | server                        | role  |
        | an ENI                        | eni-1 |
        | an elastic container instance | eci-1 |
