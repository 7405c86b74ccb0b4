Feature: CreateVServerGroup
  A vServer group names the backend servers that one load balancer may forward to.
  Reference page of 4 March 2026. The page lists error codes without their triggers. The features derive the code of a
  fault from the page's parameter rules. If these do not determine a code, any 4xx rejection conforms.

  Background:
    Given a load balancer

  Rule: A valid call creates a group

    @behaviour/creates
    Scenario: A group of one server
      When a vServer group is created
      Then the call succeeds

    @behaviour/creates
    Scenario: A group of one server on two ports
      When a vServer group is created with
        | ServerId | Port |
        | web-1    | 80   |
        | web-1    | 81   |
      Then the call succeeds

    @behaviour/usable
    Scenario: A server can be added to the new group
      When a vServer group is created
      Then the group it created accepts another server

    @behaviour/usable
    Scenario: A server can be added to a new group without servers
      When a vServer group is created without BackendServers
      Then the group it created accepts another server

    @behaviour/read-back
    Scenario: A new group with tags holds its servers, also on the same port
      When a vServer group is created with a tag and
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
        | web-2    | 80   | 20     |
      Then the group holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 10     |
        | web-2    | 80   | 20     |
      And the group holds 2 servers

    @behaviour/read-back
    Scenario: A new group holds nothing of an older one
      Given a vServer group that holds web-1 on port 80
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
      Then the call succeeds
      And the group still holds, unchanged,
        | ServerId | Port |
        | web-2    | 90   |
      And the group holds 1 server
      And the new group holds 1 server

    @behaviour/lasts
    Scenario: A group is still there while others are created or rejected
      Given a vServer group that holds web-1 on port 80
      When other groups are created and rejected
      Then the group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |

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

  Rule: A name is given within the documented limits

    @request/VServerGroupName.length
    Scenario: A name of up to 80 characters is permitted
      When a vServer group is created with VServerGroupName of 1 or 80 characters
      Then each succeeds

    @request/VServerGroupName.length
    Scenario: A longer name is not permitted
      When a vServer group is created with VServerGroupName of 81 or 500 characters
      Then each is rejected, and only because of that

    @request/VServerGroupName.characters
    Scenario: Letters, digits and four punctuation characters are permitted in a name
      When a vServer group is created with VServerGroupName "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "web-112", "web/112", "web.112", "web_112", "Web-1/a.b_", "-/._web_./-", "-", "/", "." or "_"
      Then each succeeds

    @request/VServerGroupName.characters
    Scenario: No other character in a name
      When a vServer group is created with every character that VServerGroupName does not permit, one after another
      Then each is rejected, and only because of that

  Rule: Open questions: the answer is recorded

    @request/LoadBalancerId.unknown
    Scenario: An unknown load balancer
      When a vServer group is created with LoadBalancerId "lb-absent-slbkit"
      Then the answer is recorded

    @request/VServerGroupName.empty
    Scenario: An empty name
      When a vServer group is created with VServerGroupName ""
      Then the answer is recorded

    @request/BackendServers.lenient
    Scenario Outline: BackendServers written <spelling>
      When a vServer group is created with its servers written <spelling>
      Then the answer is recorded

      Examples:
        | spelling                   |
        | with single quotes         |
        | with keys in camel case    |
        | with an unknown member     |
        | with a member that is null |

    @reply/BackendServers.empty
    Scenario: A group without servers in the reply
      When a vServer group is created without BackendServers
      Then what the reply shows of its servers is recorded
