@default-group
Feature: RemoveBackendServers
  Removes servers from a load balancer's default server group.
  The API's metadata of June 2024 states parameters, reply and errors; its Weight in the reply is an integer. Whether the
  reply lists what is left or what was removed is open. Scenarios remove only servers that they have added.

  Background:
    Given what the call needs

  Rule: A valid call removes the servers, and changes nothing else

    @behaviour/removes
    Scenario: A server is removed
      When default backend servers are removed
      Then the call succeeds
      And the default server group no longer holds
        | ServerId |
        | web-1    |

    @behaviour/removes
    Scenario Outline: Two servers are removed, <first> first
      When default backend servers are removed with
        | ServerId | Weight | Type |
        | <first>  | 21     | ecs  |
        | <second> | 43     | ecs  |
      Then the default server group no longer holds
        | ServerId |
        | web-1    |
        | web-2    |

      Examples:
        | first | second |
        | web-1 | web-2  |
        | web-2 | web-1  |

    @behaviour/removes
    Scenario Outline: A server named with <what> is removed
      When default backend servers are removed <change>
      Then the default server group no longer holds
        | ServerId |
        | web-1    |

      Examples:
        | what           | change                            |
        | its id only    | without BackendServers.1.Weight   |
        | another weight | with BackendServers.1.Weight "77" |

    @behaviour/keeps
    Scenario: A server that is not named stays, unchanged
      When default backend servers are removed
      Then the default server group still holds, unchanged,
        | ServerId |
        | web-2    |

    @behaviour/keeps
    Scenario: No other server enters or leaves
      When default backend servers are removed
      Then the default server group has the same members

    @behaviour/own-group-only
    Scenario: A vServer group keeps the server
      Given another vServer group that holds
        | ServerId | Port | Weight |
        | web-1    | 80   | 40     |
      When default backend servers are removed
      Then the other group still holds, unchanged,
        | ServerId | Port |
        | web-1    | 80   |

    @behaviour/ignores-absent
    Scenario Outline: A server that is not there is ignored, <place>
      When default backend servers are removed with
        | ServerId | Type |
        | <first>  | ecs  |
        | <second> | ecs  |
      Then the call succeeds
      And the default server group no longer holds
        | ServerId |
        | web-1    |

      Examples:
        | place              | first   | second  |
        | before one that is | unknown | web-1   |
        | after one that is  | web-1   | unknown |

    @behaviour/ignores-absent
    Scenario: A removal can be repeated
      Given the same call was made before
      When default backend servers are removed
      Then the call succeeds
      And the default server group holds
        | ServerId |
        | web-2    |

    @behaviour/failed-call-changes-nothing
    Scenario: A call with too many servers removes none
      When default backend servers are removed with 21 BackendServers
      Then the rejected call left the group unchanged

  Rule: The reply shows what is left, or what was removed

    @reply/ServerId.echo
    Scenario: Nothing else is listed
      When default backend servers are removed
      Then the reply lists what is left, or what was removed
