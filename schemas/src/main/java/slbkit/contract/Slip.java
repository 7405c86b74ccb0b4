package slbkit.contract;

/**
 * A place where the documents contradict themselves or were mistyped; no target is judged by one.
 *
 * @param document the page, or pages
 * @param item where on it
 * @param printed what stands there
 * @param readAs how the kit reads it
 */
public record Slip(String document, String item, String printed, String readAs) {
}
