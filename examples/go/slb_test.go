package slb

import (
	"encoding/json"
	"net/http"
	"net/url"
	"testing"
)

// call is a plain call. A client of yours does this with an SDK whose endpoint is stub.URL.
func call(t *testing.T, stub *Stub, action string, parameters map[string]string) map[string]any {
	t.Helper()
	query := url.Values{"Action": {action}, "Version": {"2014-05-15"}, "RegionId": {"cn-hangzhou"}}
	for name, value := range parameters {
		query.Set(name, value)
	}
	reply, err := http.Get(stub.URL + "/?" + query.Encode())
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	var body map[string]any
	if err := json.NewDecoder(reply.Body).Decode(&body); err != nil {
		t.Fatal(err)
	}
	return body
}

func TestBusyServiceIsCalledAgain(t *testing.T) {
	stub := StartStub(t)
	group, _ := call(t, stub, "CreateVServerGroup", map[string]string{"LoadBalancerId": "lb-web"})["VServerGroupId"].(string)
	if group == "" {
		t.Fatal("no group was created")
	}
	add := map[string]string{"VServerGroupId": group, "BackendServers": `[{"ServerId":"i-1","Port":80}]`}

	stub.Arm(t, "AddVServerGroupBackendServers", "SystemBusy", 1)
	if code := call(t, stub, "AddVServerGroupBackendServers", add)["Code"]; code != "SystemBusy" {
		t.Fatalf("the first call got %v", code)
	}
	if id := call(t, stub, "AddVServerGroupBackendServers", add)["VServerGroupId"]; id != group {
		t.Fatalf("the second call got %v", id)
	}
}
