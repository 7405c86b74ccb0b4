package slbkit.stub.service;

import slbkit.stub.call.Call;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.LoadBalancer;

/** Finds the load balancer a call is about. */
record LoadBalancers(Landscape landscape) {

    LoadBalancer namedBy(Call call) {
        return get(Request.required(call, "LoadBalancerId"));
    }

    LoadBalancer get(String id) {
        return landscape.loadBalancer(id).orElseThrow(GatewayError.LOAD_BALANCER_NOT_FOUND::rejection);
    }
}
