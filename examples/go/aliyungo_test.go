//go:build aliyungo

package slb

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/denverdino/aliyungo/common"
	aliyun "github.com/denverdino/aliyungo/slb"
)

const region = common.Region("cn-hangzhou")

func servers(t *testing.T, list ...aliyun.VBackendServerType) string {
	t.Helper()
	text, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func ports(list aliyun.VBackendServers) []int {
	all := []int{}
	for _, server := range list.BackendServer {
		all = append(all, server.Port)
	}
	return all
}

func wantPorts(t *testing.T, list aliyun.VBackendServers, want ...int) {
	t.Helper()
	got := ports(list)
	if len(got) != len(want) {
		t.Fatalf("got the ports %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got the ports %v, want %v", got, want)
		}
	}
}

// TestAliyungoManagesAVServerGroup makes every call about vServer groups that this client has.
func TestAliyungoManagesAVServerGroup(t *testing.T) {
	client := aliyun.NewClientWithEndpoint(StartStub(t).URL, "testid", "testsecret")
	one := aliyun.VBackendServerType{ServerId: "i-1", Port: 80, Weight: 100, Type: "ecs"}
	two := aliyun.VBackendServerType{ServerId: "i-2", Port: 81, Weight: 50, Type: "ecs"}
	three := aliyun.VBackendServerType{ServerId: "i-3", Port: 82, Weight: 30, Type: "ecs"}

	created, err := client.CreateVServerGroup(&aliyun.CreateVServerGroupArgs{
		LoadBalancerId: "lb-web", RegionId: region, VServerGroupName: "web", BackendServers: servers(t, one)})
	check(t, err)
	wantPorts(t, created.BackendServers, 80)
	group := created.VServerGroupId

	added, err := client.AddVServerGroupBackendServers(&aliyun.AddVServerGroupBackendServersArgs{
		VServerGroupId: group, RegionId: region, BackendServers: servers(t, two)})
	check(t, err)
	wantPorts(t, added.BackendServers, 80, 81)

	_, err = client.ModifyVServerGroupBackendServers(&aliyun.ModifyVServerGroupBackendServersArgs{
		VServerGroupId: group, RegionId: region, OldBackendServers: servers(t, one), NewBackendServers: servers(t, three)})
	check(t, err)
	two.Weight = 20
	_, err = client.SetVServerGroupAttribute(&aliyun.SetVServerGroupAttributeArgs{
		VServerGroupId: group, RegionId: region, VServerGroupName: "renamed", BackendServers: servers(t, two)})
	check(t, err)

	described, err := client.DescribeVServerGroupAttribute(&aliyun.DescribeVServerGroupAttributeArgs{
		VServerGroupId: group, RegionId: region})
	check(t, err)
	wantPorts(t, described.BackendServers, 81, 82)
	if got := described.BackendServers.BackendServer[0]; described.VServerGroupName != "renamed" || got != two {
		t.Fatalf("got %q with %+v, want \"renamed\" with %+v", described.VServerGroupName, got, two)
	}

	removed, err := client.RemoveVServerGroupBackendServers(&aliyun.RemoveVServerGroupBackendServersArgs{
		VServerGroupId: group, RegionId: region, BackendServers: servers(t, two)})
	check(t, err)
	wantPorts(t, removed.BackendServers, 82)

	list := func() []aliyun.VServerGroup {
		groups, err := client.DescribeVServerGroups(&aliyun.DescribeVServerGroupsArgs{LoadBalancerId: "lb-web", RegionId: region})
		check(t, err)
		return groups.VServerGroups.VServerGroup
	}
	if groups := list(); len(groups) != 1 || groups[0].VServerGroupId != group || groups[0].VServerGroupName != "renamed" {
		t.Fatalf("the list has %+v", groups)
	}
	_, err = client.DeleteVServerGroup(&aliyun.DeleteVServerGroupArgs{VServerGroupId: group, RegionId: region})
	check(t, err)
	if groups := list(); len(groups) != 0 {
		t.Fatalf("the list still has %+v", groups)
	}
}

// TestAliyungoManagesADefaultServerGroup shows that an empty Type, which this client sends, is a Type left out. The client
// reads no Weight that is a string, although AddBackendServers and SetBackendServers are documented so.
func TestAliyungoManagesADefaultServerGroup(t *testing.T) {
	client := aliyun.NewClientWithEndpoint(StartStub(t).URL, "testid", "testsecret")
	checkUnreadWeight := func(err error) {
		t.Helper()
		if err == nil || !strings.Contains(err.Error(), "cannot unmarshal string") || !strings.Contains(err.Error(), "Weight") {
			t.Fatalf("got the error %v", err)
		}
	}
	weight := func() any {
		t.Helper()
		balancer, err := client.DescribeLoadBalancerAttribute("lb-listening")
		check(t, err)
		for _, server := range balancer.BackendServers.BackendServer {
			if server.ServerId == "i-1" {
				return server.Weight
			}
		}
		return "none"
	}

	_, err := client.AddBackendServers("lb-listening", []aliyun.BackendServerType{{ServerId: "i-1", Weight: 40}})
	checkUnreadWeight(err)
	if got := weight(); got != 40 {
		t.Fatalf("i-1 was added with the weight %v", got)
	}
	_, err = client.SetBackendServers("lb-listening", []aliyun.BackendServerType{{ServerId: "i-1", Weight: 70}})
	checkUnreadWeight(err)
	if got := weight(); got != 70 {
		t.Fatalf("i-1 weighs %v", got)
	}
	health, err := client.DescribeHealthStatus(&aliyun.DescribeHealthStatusArgs{LoadBalancerId: "lb-listening"})
	check(t, err)
	if list := health.BackendServers.BackendServer; len(list) == 0 || list[0].ServerHealthStatus == "" {
		t.Fatalf("the health is %+v", list)
	}
	_, err = client.RemoveBackendServers("lb-listening", []string{"i-1"})
	check(t, err)
	if got := weight(); got != "none" {
		t.Fatalf("i-1 is still there, with the weight %v", got)
	}
}
