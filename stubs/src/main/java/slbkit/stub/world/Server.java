package slbkit.stub.world;

/**
 * A machine that may be put behind a load balancer.
 *
 * @param id its id
 * @param type ecs, eni or eci
 * @param running whether it runs
 */
public record Server(String id, String type, boolean running) {
}
