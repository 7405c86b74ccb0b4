package slbkit.stub.world;

/**
 * A machine that may be put behind a load balancer.
 *
 * @param id its id
 * @param type ecs, eni or eci
 * @param running whether it runs
 * @param ip its address, shown where a call gives none; null where the world does not say
 */
public record Server(String id, String type, boolean running, String ip) {
}
