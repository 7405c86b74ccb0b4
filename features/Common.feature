Feature: Common
  What every call shares: the RPC protocol of version 2014-05-15, as the official clients speak it.
  A vServer group that is created stands for every other call.

  Rule: A call is taken in every way the official clients send it

    Background:
      Given a load balancer

    @protocol/POST
    Scenario: By POST
      When a vServer group is created, sent by POST
      Then it is taken

    @protocol/GET
    Scenario: By GET
      When a vServer group is created, sent by GET
      Then it is taken

    @protocol/query
    Scenario: With its parameters in the query
      When a vServer group is created, sent with its parameters in the query
      Then it is taken

    @protocol/form
    Scenario: With its parameters in a form body
      When a vServer group is created, sent with its parameters in a form body
      Then it is taken

    @protocol/action-header
    Scenario: Named in headers
      When a vServer group is created, named in the headers x-acs-action and x-acs-version
      Then it is taken

    @protocol/POST @protocol/GET @protocol/query @protocol/form @protocol/action-header @protocol/action-twice
    @protocol/format @protocol/plus-for-space @protocol/bare-asterisk @protocol/chunked-empty-body
    @protocol/no-content-length @protocol/form-type-without-body
    Scenario Outline: In every way, when <call>
      Given a vServer group
      When <call>, sent in every way
      Then every way is taken, and carried out

      Examples:
        | call                                        |
        | a vServer group is created                  |
        | backend servers are added                   |
        | backend servers are removed                 |
        | a primary/secondary server group is created |

    @default-group
    @protocol/POST @protocol/GET @protocol/query @protocol/form @protocol/action-header @protocol/action-twice
    @protocol/format @protocol/plus-for-space @protocol/bare-asterisk @protocol/chunked-empty-body
    @protocol/no-content-length @protocol/form-type-without-body
    Scenario: In every way, when weights are set
      Given a load balancer with 1 server in its default server group
      When weights are set, sent in every way
      Then every way is taken, and carried out

    @protocol/format
    Scenario Outline: Asking for JSON by Format "<format>"
      When a vServer group is created, asking for the Format "<format>"
      Then it is taken

      Examples:
        | format |
        | JSON   |
        | json   |

    @protocol/format
    Scenario: Asking for JSON by Accept
      When a vServer group is created, asking by Accept alone
      Then it is taken

    @protocol/numbers
    Scenario Outline: Numbers written as <written>
      When a vServer group is created with its numbers written as <written>
      Then it is taken

      Examples:
        | written |
        | numbers |
        | texts   |

    @protocol/numbers
    Scenario Outline: Numbers written as <written>, when <call>
      Given a vServer group
      When <call> with its numbers written as <written>
      Then it is taken

      Examples:
        | written | call                                        |
        | numbers | backend servers are added                   |
        | texts   | backend servers are added                   |
        | numbers | backend servers are removed                 |
        | texts   | backend servers are removed                 |
        | numbers | a primary/secondary server group is created |
        | texts   | a primary/secondary server group is created |

    @default-group
    @protocol/numbers
    Scenario Outline: Numbers written as <written>, when weights are set
      Given a load balancer with 1 server in its default server group
      When weights are set with its numbers written as <written>
      Then it is taken

      Examples:
        | written |
        | numbers |
        | texts   |

    @protocol/utf-8
    Scenario: A tag key of 64 Chinese characters
      When a vServer group is created with a tag whose Key has 64 Chinese characters
      Then it is taken

    @protocol/utf-8
    Scenario: A tag value of 128 Chinese characters
      When a vServer group is created with a tag whose Value has 128 Chinese characters
      Then it is taken

  Rule: What cannot be understood is refused

    @protocol/unknown-action
    Scenario: An operation that does not exist
      When the operation "CreateVServerGroups2" is called
      Then the operation is refused

    @protocol/no-action
    Scenario: No operation at all
      When a call names no operation
      Then the operation is refused

  Rule: Every reply can be read

    Background:
      Given a load balancer

    @protocol/json
    Scenario: A success and a refusal are JSON objects
      When a vServer group is created, and once more without RegionId
      Then both replies are JSON objects

    @protocol/content-type
    Scenario: A success and a refusal are labelled as JSON
      When a vServer group is created, and once more without RegionId
      Then both replies are labelled as JSON

    @protocol/error-status
    Scenario: A refusal is told by its status and by its Code
      When a vServer group is created, and once more without RegionId
      Then status and Code agree in both replies

    @protocol/error-status
    Scenario: A refusal of a call by GET is told by its status, too
      When a vServer group is created, sent by GET, and once more without RegionId
      Then status and Code agree in both replies

    @protocol/error-status
    Scenario: A refusal of a call in a form is told by its status, too
      When a vServer group is created, sent in a form, and once more without RegionId
      Then status and Code agree in both replies

  Rule: Where nothing is said, the answer is noted

    Background:
      Given a load balancer

    @protocol/other-format
    Scenario: A Format that does not exist
      When a vServer group is created, asking for the Format "YAML"
      Then it is noted how the call is answered

  Rule: A target that checks signatures refuses the faulty ones

    Background:
      Given a target that checks signatures
      And a load balancer

    @signature/right
    Scenario: A right signature
      When a vServer group is created, signed as documented
      Then it is taken

    @signature/right
    Scenario: A right signature over signs that are percent-encoded
      When a vServer group is created, signed as documented, with a tag value of signs that are percent-encoded
      Then it is taken

    @signature/missing
    Scenario: No signature
      When a vServer group is created, not signed
      Then it is refused, and only for that

    @signature/missing
    Scenario Outline: No signature, when <call>
      Given a vServer group
      When <call>, not signed
      Then it is refused, and only for that

      Examples:
        | call                                        |
        | backend servers are added                   |
        | backend servers are removed                 |
        | a primary/secondary server group is created |

    @default-group
    @signature/missing
    Scenario: No signature, when weights are set
      Given a load balancer with 1 server in its default server group
      When weights are set, not signed
      Then it is refused, and only for that

    @signature/wrong
    Scenario: A signature made with another secret
      When a vServer group is created, signed with a wrong secret
      Then it is refused, and only for that

    @signature/unknown-key
    Scenario: A signature made with a key that nobody has
      When a vServer group is created, signed with an unknown key
      Then it is refused, and only for that

    @signature/expired
    Scenario: A signature made an hour ago
      When a vServer group is created, signed an hour ago
      Then it is refused, and only for that

    @signature/nonce-used
    Scenario: A nonce for the second time
      When a vServer group is created twice with one nonce
      Then it is refused, and only for that

  Rule: A target that offers XML answers in it when asked

    Background:
      Given a target that answers in XML when asked
      And a load balancer

    @protocol/xml
    Scenario: A success and a refusal in XML
      When a vServer group is created, asking for XML, and once more without RegionId
      Then both replies are XML with the documented members

    @protocol/xml
    Scenario Outline: A success and a refusal in XML, when <call>
      Given a vServer group
      When <call>, asking for XML, and once more without <parameter>
      Then both replies are XML with the documented members

      Examples:
        | call                                        | parameter      |
        | backend servers are added                   | VServerGroupId |
        | backend servers are removed                 | VServerGroupId |
        | a primary/secondary server group is created | LoadBalancerId |

    @default-group
    @protocol/xml
    Scenario: A success and a refusal in XML, when weights are set
      Given a load balancer with 1 server in its default server group
      When weights are set, asking for XML, and once more without LoadBalancerId
      Then both replies are XML with the documented members
