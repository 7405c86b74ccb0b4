import json
import urllib.error
import urllib.parse
import urllib.request


def call(slb, action, **parameters):
    """A plain call. A client of yours does this with an SDK whose endpoint is slb.url."""
    query = {"Action": action, "Version": "2014-05-15", "RegionId": "cn-hangzhou", **parameters}
    try:
        with urllib.request.urlopen(f"{slb.url}/?{urllib.parse.urlencode(query)}", timeout=10) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:
        return json.load(error)


def test_a_group_is_created_and_read_back(slb):
    servers = json.dumps([{"ServerId": "i-1", "Port": 80, "Weight": 100}])
    created = call(slb, "CreateVServerGroup", LoadBalancerId="lb-web", BackendServers=servers)
    group = call(slb, "DescribeVServerGroupAttribute", VServerGroupId=created["VServerGroupId"])
    assert [s["ServerId"] for s in group["BackendServers"]["BackendServer"]] == ["i-1"]


def test_a_busy_service_is_called_again(slb):
    group = call(slb, "CreateVServerGroup", LoadBalancerId="lb-web")["VServerGroupId"]
    servers = json.dumps([{"ServerId": "i-1", "Port": 80}])
    slb.arm("AddVServerGroupBackendServers", "SystemBusy")
    first = call(slb, "AddVServerGroupBackendServers", VServerGroupId=group, BackendServers=servers)
    second = call(slb, "AddVServerGroupBackendServers", VServerGroupId=group, BackendServers=servers)
    assert first["Code"] == "SystemBusy"
    assert second["VServerGroupId"] == group


def test_each_test_starts_without_groups(slb):
    groups = call(slb, "DescribeVServerGroups", LoadBalancerId="lb-web")
    assert groups["VServerGroups"]["VServerGroup"] == []
