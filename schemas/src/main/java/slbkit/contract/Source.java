package slbkit.contract;

/**
 * Where a statement stands.
 *
 * @param document the title of the reference page, with the date of its last update
 * @param section the section of that page
 * @param item the row, parameter or member within the section
 */
public record Source(String document, String section, String item) {
}
