Feature: Tags
  The limits of the tags in a call that creates a group. If a row lists several values, each is sent in a call of its own.
  The second tag is between two others, so that a target that checks only the first or the last tag is detected.

  Background:
    Given what the call needs

  Rule: Values within the limits are accepted

    Scenario Outline: <call> <change>
      Given the rule <rule>
      When <call> <change>
      Then each succeeds

      Examples:
        | call                                        | change                                                                    | rule                           |
        | a vServer group is created                  | without Tag                                                               | request/Tag.optional           |
        | a primary/secondary server group is created | without Tag                                                               | request/Tag.optional           |
        | a vServer group is created                  | with 1 or 20 Tags                                                         | request/Tag.at-most-20         |
        | a primary/secondary server group is created | with 1 or 20 Tags                                                         | request/Tag.at-most-20         |
        | a vServer group is created                  | with Tag.1.Key of 1 or 64 characters                                      | request/Tag.Key.length         |
        | a primary/secondary server group is created | with Tag.1.Key of 1 or 64 characters                                      | request/Tag.Key.length         |
        | a vServer group is created                  | with Tag.1.Key "team-aliyun", "team:acs:", "acs", "acs-team" or "alibaba" | request/Tag.Key.prefix         |
        | a primary/secondary server group is created | with Tag.1.Key "team-aliyun", "team:acs:", "acs", "acs-team" or "alibaba" | request/Tag.Key.prefix         |
        | a vServer group is created                  | with Tag.1.Key "http", "https-team", "http:team" or "ftp://team"          | request/Tag.Key.no-url         |
        | a primary/secondary server group is created | with Tag.1.Key "http", "https-team", "http:team" or "ftp://team"          | request/Tag.Key.no-url         |
        | a vServer group is created                  | with Tag.2.Value "", with Tag.1.Value ""                                  | request/Tag.Value.may-be-empty |
        | a vServer group is created                  | without Tag.1.Value                                                       | request/Tag.Value.may-be-empty |
        | a primary/secondary server group is created | with Tag.2.Value "", with Tag.1.Value ""                                  | request/Tag.Value.may-be-empty |
        | a primary/secondary server group is created | without Tag.1.Value                                                       | request/Tag.Value.may-be-empty |
        | a vServer group is created                  | with Tag.1.Value of 1 or 128 characters                                   | request/Tag.Value.length       |
        | a primary/secondary server group is created | with Tag.1.Value of 1 or 128 characters                                   | request/Tag.Value.length       |
        | a vServer group is created                  | with Tag.1.Value "blue-aliyun", "blue:acs:", "acs" or "alibaba"           | request/Tag.Value.prefix       |
        | a primary/secondary server group is created | with Tag.1.Value "blue-aliyun", "blue:acs:", "acs" or "alibaba"           | request/Tag.Value.prefix       |
        | a vServer group is created                  | with Tag.1.Value "http", "https-blue", "http:blue" or "ftp://blue"        | request/Tag.Value.no-url       |
        | a primary/secondary server group is created | with Tag.1.Value "http", "https-blue", "http:blue" or "ftp://blue"        | request/Tag.Value.no-url       |

  Rule: Values outside the limits are rejected

    Scenario Outline: <call> <fault>
      Given the rule <rule>
      When <call> <fault>
      Then each is rejected, and only because of that

      Examples:
        | call                                        | fault                                                                               | rule                      |
        | a vServer group is created                  | with 21 or 40 Tags                                                                  | request/Tag.at-most-20    |
        | a primary/secondary server group is created | with 21 or 40 Tags                                                                  | request/Tag.at-most-20    |
        | a vServer group is created                  | with Tag.1.Key ""                                                                   | request/Tag.Key.not-empty |
        | a vServer group is created                  | with Tag.2.Key ""                                                                   | request/Tag.Key.not-empty |
        | a primary/secondary server group is created | with Tag.1.Key ""                                                                   | request/Tag.Key.not-empty |
        | a primary/secondary server group is created | with Tag.2.Key ""                                                                   | request/Tag.Key.not-empty |
        | a vServer group is created                  | with Tag.1.Key of 65 or 500 characters                                              | request/Tag.Key.length    |
        | a vServer group is created                  | with Tag.2.Key of 65 characters                                                     | request/Tag.Key.length    |
        | a primary/secondary server group is created | with Tag.1.Key of 65 or 500 characters                                              | request/Tag.Key.length    |
        | a primary/secondary server group is created | with Tag.2.Key of 65 characters                                                     | request/Tag.Key.length    |
        | a vServer group is created                  | with Tag.1.Key "aliyun", "aliyun-team", "acs:" or "acs:team"                        | request/Tag.Key.prefix    |
        | a vServer group is created                  | with Tag.2.Key "acs:team"                                                           | request/Tag.Key.prefix    |
        | a primary/secondary server group is created | with Tag.1.Key "aliyun", "aliyun-team", "acs:" or "acs:team"                        | request/Tag.Key.prefix    |
        | a primary/secondary server group is created | with Tag.2.Key "acs:team"                                                           | request/Tag.Key.prefix    |
        | a vServer group is created                  | with Tag.1.Key "http://team", "https://team", "team-http://a" or "team-https://a"   | request/Tag.Key.no-url    |
        | a vServer group is created                  | with Tag.2.Key "team-http://a"                                                      | request/Tag.Key.no-url    |
        | a primary/secondary server group is created | with Tag.1.Key "http://team", "https://team", "team-http://a" or "team-https://a"   | request/Tag.Key.no-url    |
        | a primary/secondary server group is created | with Tag.2.Key "team-http://a"                                                      | request/Tag.Key.no-url    |
        | a vServer group is created                  | with Tag.1.Value of 129 or 500 characters                                           | request/Tag.Value.length  |
        | a vServer group is created                  | with Tag.2.Value of 129 characters                                                  | request/Tag.Value.length  |
        | a primary/secondary server group is created | with Tag.1.Value of 129 or 500 characters                                           | request/Tag.Value.length  |
        | a primary/secondary server group is created | with Tag.2.Value of 129 characters                                                  | request/Tag.Value.length  |
        | a vServer group is created                  | with Tag.1.Value "aliyun", "aliyun-blue", "acs:" or "acs:blue"                      | request/Tag.Value.prefix  |
        | a vServer group is created                  | with Tag.2.Value "aliyun-blue"                                                      | request/Tag.Value.prefix  |
        | a primary/secondary server group is created | with Tag.1.Value "aliyun", "aliyun-blue", "acs:" or "acs:blue"                      | request/Tag.Value.prefix  |
        | a primary/secondary server group is created | with Tag.2.Value "aliyun-blue"                                                      | request/Tag.Value.prefix  |
        | a vServer group is created                  | with Tag.1.Value "http://blue", "https://blue", "blue-http://a" or "blue-https://a" | request/Tag.Value.no-url  |
        | a vServer group is created                  | with Tag.2.Value "blue-https://a"                                                   | request/Tag.Value.no-url  |
        | a primary/secondary server group is created | with Tag.1.Value "http://blue", "https://blue", "blue-http://a" or "blue-https://a" | request/Tag.Value.no-url  |
        | a primary/secondary server group is created | with Tag.2.Value "blue-https://a"                                                   | request/Tag.Value.no-url  |

    Scenario Outline: <call> <fault>: rejected as <code>
      When <call> <fault>
      Then the call is rejected as <code>, and only because of that

      Examples:
        | call                                        | fault                        | code                  |
        | a vServer group is created                  | with Tag.1.Key "aliyun-team" | InvalidParam.TagKey   |
        | a vServer group is created                  | with Tag.1.Value "acs:blue"  | InvalidParam.TagValue |
        | a vServer group is created                  | with 21 Tags                 | SizeLimitExceeded.Tag |
        | a vServer group is created                  | without Tag.1.Key            | MissingParam.TagKey   |
        | a vServer group is created                  | without Tag.2.Key            | MissingParam.TagKey   |
        | a primary/secondary server group is created | with Tag.1.Key "aliyun-team" | InvalidParam.TagKey   |
        | a primary/secondary server group is created | with Tag.1.Value "acs:blue"  | InvalidParam.TagValue |
        | a primary/secondary server group is created | with 21 Tags                 | SizeLimitExceeded.Tag |
        | a primary/secondary server group is created | without Tag.1.Key            | MissingParam.TagKey   |
        | a primary/secondary server group is created | without Tag.2.Key            | MissingParam.TagKey   |

    @behaviour/failed-call-changes-nothing
    Scenario Outline: A call that is rejected for its tags creates no group, when <call>
      When <call> with Tag.1.Key "acs:team"
      Then no group of that name exists

      Examples:
        | call                                        |
        | a vServer group is created                  |
        | a primary/secondary server group is created |

  Rule: A group has the tags that it was given

    @behaviour/read-back
    Scenario Outline: A few tags, when <call>
      When <call> with 3 Tags
      Then the group, if it shows tags, has the given tags

      Examples:
        | call                                        |
        | a vServer group is created                  |
        | a primary/secondary server group is created |

    @behaviour/read-back
    Scenario Outline: 20 tags, with every letter and mark they were given, when <call>
      When <call> with 20 tags of every kind
      Then the group, if it shows tags, has the given tags

      Examples:
        | call                                        |
        | a vServer group is created                  |
        | a primary/secondary server group is created |
