package slbkit.independent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that this server knows of one operation, written only from its reference page. A new operation is a class like
 * this, and a line in {@link Operations}.
 */
abstract class Operation {

    private final String name;
    private final List<Documents.Row> rows;
    private final Set<Trait> traits;

    /** The table has a line for each row of the page's error table: status, code and message. */
    Operation(String name, String table, Set<Trait> traits) {
        this.name = name;
        this.rows = table.lines().map(line -> Documents.Row.of(name, line)).toList();
        this.traits = traits;
    }

    final String name() {
        return name;
    }

    final boolean is(Trait trait) {
        return traits.contains(trait);
    }

    final List<Documents.Row> rows() {
        return rows;
    }

    final Optional<Documents.Row> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The parameters that a call must have. */
    abstract List<String> required();

    /** The parameters that a call may lack. */
    abstract List<String> optional();

    /** The member of the reply that tells what was created, changed or described; empty where it has none. */
    abstract String id();

    /** The members of a server, or of a group, in the list of the reply. */
    abstract List<String> members();

    /**
     * The places of the reply's members, in the notation of {@link TreeMutation}, each with its type, for an operation
     * that names no servers: {@code Tags/Tag/&#42;/TagKey string}.
     */
    List<String> places() {
        return List.of();
    }

    /** The codes of rows that a request which is wrong by itself gets here. */
    abstract Set<String> byRequest();

    /** Carries a call out and returns the reply's body without its envelope. */
    abstract Map<String, Object> perform(Turn turn, Store store) throws InterruptedException;

    /** Makes the calls that show what a defect of this operation changes. */
    abstract void probe(Probe probe);

    /** Adds the defects that only this operation can have. */
    abstract void defects(DefectList list);
}
