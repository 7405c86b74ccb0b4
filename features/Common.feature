Feature: Common
  The rules that all calls share: the RPC protocol of version 2014-05-15, as the official clients use it.
  Most scenarios use the creation of a vServer group as an example of all calls.

  Rule: A call succeeds in every way the official clients send it

    Background:
      Given a load balancer

    Scenario Outline: A call <way>
      Given the rule <rule>
      When a vServer group is created, <way>
      Then the call succeeds

      Examples:
        | way                                   | rule                   |
        | sent by POST                          | protocol/POST          |
        | sent by GET                           | protocol/GET           |
        | sent with its parameters in the query | protocol/query         |
        | sent with its parameters in a form    | protocol/form          |
        | sent with its name in headers         | protocol/action-header |
        | asking for the Format JSON            | protocol/format        |
        | asking for the Format json            | protocol/format        |
        | asking only by Accept                 | protocol/format        |

    @protocol/POST @protocol/GET @protocol/query @protocol/form @protocol/action-header @protocol/action-twice
    @protocol/format @protocol/plus-for-space @protocol/bare-asterisk @protocol/chunked-empty-body
    @protocol/no-content-length @protocol/form-type-without-body
    Scenario Outline: In every way, when <call>
      Given what the call needs
      When <call>, sent in every way
      Then each call succeeds and takes effect

      Examples:
        | call                                          |
        | a vServer group is created                    |
        | backend servers are added                     |
        | backend servers are removed                   |
        | backend servers are replaced                  |
        | vServer group attributes are set              |
        | a vServer group is described                  |
        | vServer groups are listed                     |
        | a vServer group is deleted                    |
        | a primary/secondary server group is created   |
        | a primary/secondary server group is described |
        | primary/secondary server groups are listed    |
        | a primary/secondary server group is deleted   |

      @default-group
      Examples: In the default server group
        | call                                |
        | weights are set                     |
        | default backend servers are added   |
        | default backend servers are removed |
        | server health is reported           |

    @protocol/numbers
    Scenario Outline: Numbers written as <written>, when <call>
      Given what the call needs
      When <call> with its numbers written as <written>
      Then the call succeeds

      Examples:
        | written | call                                        |
        | numbers | a vServer group is created                  |
        | texts   | a vServer group is created                  |
        | numbers | backend servers are added                   |
        | texts   | backend servers are added                   |
        | numbers | backend servers are removed                 |
        | texts   | backend servers are removed                 |
        | numbers | backend servers are replaced                |
        | texts   | backend servers are replaced                |
        | numbers | vServer group attributes are set            |
        | texts   | vServer group attributes are set            |
        | numbers | a primary/secondary server group is created |
        | texts   | a primary/secondary server group is created |

      @default-group
      Examples: In the default server group
        | written | call                              |
        | numbers | weights are set                   |
        | texts   | weights are set                   |
        | numbers | default backend servers are added |
        | texts   | default backend servers are added |

    @protocol/utf-8
    Scenario Outline: A tag <member> of <length> Chinese characters, when <call>
      When <call> with Tag.1.<member> of <length> Chinese characters
      Then the call succeeds

      Examples:
        | call                                        | member | length |
        | a vServer group is created                  | Key    | 64     |
        | a vServer group is created                  | Value  | 128    |
        | a primary/secondary server group is created | Value  | 128    |

  Rule: What cannot be understood is rejected

    @protocol/unknown-action
    Scenario: An operation that does not exist
      When a call names the operation "CreateVServerGroups2"
      Then the operation is rejected

    @protocol/no-action
    Scenario: No operation at all
      When a call names the operation ""
      Then the operation is rejected

  Rule: Every reply can be read

    Scenario Outline: A success and a rejection, <way>: <readable>
      Given a load balancer
      And the rule <rule>
      When a vServer group is created, <way>, and once more without RegionId
      Then <readable>

      Examples:
        | way                                | readable                              | rule                  |
        | sent as usual                      | both replies are JSON objects         | protocol/json         |
        | sent as usual                      | both replies are labelled as JSON     | protocol/content-type |
        | sent as usual                      | status and Code agree in both replies | protocol/error-status |
        | sent by GET                        | status and Code agree in both replies | protocol/error-status |
        | sent with its parameters in a form | status and Code agree in both replies | protocol/error-status |

    @protocol/other-format
    Scenario: A Format that does not exist
      Given a load balancer
      When a vServer group is created, asking for the Format YAML
      Then the answer is recorded

  Rule: A target that checks signatures rejects the faulty ones

    Background:
      Given a target that checks signatures

    @signature/right
    Scenario: A right signature
      Given a load balancer
      When a vServer group is created, signed as documented
      Then the call succeeds

    @signature/right
    Scenario: A right signature over characters that are percent-encoded
      Given a load balancer
      When a vServer group is created with Tag.1.Value "a b*c~d+e&f=g%h/蓝"
      Then the call succeeds

    Scenario Outline: A call <signed>, when <call>
      Given what the call needs
      And the rule <rule>
      When <call>, <signed>
      Then the call is rejected, and only because of that

      Examples:
        | call                                          | signed                                   | rule                  |
        | a vServer group is created                    | not signed                               | signature/missing     |
        | backend servers are added                     | not signed                               | signature/missing     |
        | backend servers are removed                   | not signed                               | signature/missing     |
        | backend servers are replaced                  | not signed                               | signature/missing     |
        | vServer group attributes are set              | not signed                               | signature/missing     |
        | a vServer group is described                  | not signed                               | signature/missing     |
        | vServer groups are listed                     | not signed                               | signature/missing     |
        | a vServer group is deleted                    | not signed                               | signature/missing     |
        | a primary/secondary server group is created   | not signed                               | signature/missing     |
        | a primary/secondary server group is described | not signed                               | signature/missing     |
        | primary/secondary server groups are listed    | not signed                               | signature/missing     |
        | a primary/secondary server group is deleted   | not signed                               | signature/missing     |
        | a vServer group is created                    | signed with a wrong secret               | signature/wrong       |
        | a vServer group is created                    | signed with an unknown key               | signature/unknown-key |
        | a vServer group is created                    | signed an hour ago                       | signature/expired     |
        | a vServer group is created                    | signed with a nonce that was used before | signature/nonce-used  |

      @default-group
      Examples: In the default server group
        | call                                | signed     | rule              |
        | weights are set                     | not signed | signature/missing |
        | default backend servers are added   | not signed | signature/missing |
        | default backend servers are removed | not signed | signature/missing |
        | server health is reported           | not signed | signature/missing |

  Rule: A target that offers XML answers in it when asked

    @protocol/xml
    Scenario Outline: A success and a rejection in XML, when <call>
      Given a target that answers in XML when asked
      And what the call needs
      When <call>, asking for XML, and once more without <parameter>
      Then both replies are XML with the documented members

      Examples:
        | call                                          | parameter                |
        | a vServer group is created                    | RegionId                 |
        | backend servers are added                     | VServerGroupId           |
        | backend servers are removed                   | VServerGroupId           |
        | backend servers are replaced                  | VServerGroupId           |
        | vServer group attributes are set              | VServerGroupId           |
        | a vServer group is described                  | VServerGroupId           |
        | vServer groups are listed                     | LoadBalancerId           |
        | a vServer group is deleted                    | VServerGroupId           |
        | a primary/secondary server group is created   | LoadBalancerId           |
        | a primary/secondary server group is described | MasterSlaveServerGroupId |
        | primary/secondary server groups are listed    | LoadBalancerId           |
        | a primary/secondary server group is deleted   | MasterSlaveServerGroupId |

      @default-group
      Examples: In the default server group
        | call                                | parameter      |
        | weights are set                     | LoadBalancerId |
        | default backend servers are added   | LoadBalancerId |
        | default backend servers are removed | LoadBalancerId |
        | server health is reported           | LoadBalancerId |
