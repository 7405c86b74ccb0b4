package slbkit.independent;

/**
 * One deviation from the documents.
 *
 * @param operation the operation it changes, or Common
 * @param detail how it changes
 * @param breaks what the documents say that it breaks
 */
public record Defect(String name, String operation, Mutation mutation, String detail, String breaks) {

    /** Stands for the operation of a defect that changes all of them. */
    static final String COMMON = "Common";

    boolean concerns(String action) {
        return operation.equals(COMMON) || operation.equals(action);
    }

    @Override
    public String toString() {
        return operation + "/" + name;
    }
}
