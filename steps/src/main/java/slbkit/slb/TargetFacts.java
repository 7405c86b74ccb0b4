package slbkit.slb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What a run finds out about a target only once: how it reads open questions, and its initial state. */
public final class TargetFacts {

    private final Set<String> looked = new HashSet<>();
    /** From so many failures on, one in so many calls is often. */
    private static final int OFTEN = 5;

    /** By operation, how many permitted calls were made, and how many of them ended with a status of 5xx. */
    private final Map<String, Integer> permitted = new HashMap<>();
    private final Map<String, Integer> failed = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private final DefaultGroupChanges defaultGroupChanges = new DefaultGroupChanges();
    private volatile boolean defaultGroupLeftChanged;
    private volatile Optional<List<Backend>> defaultGroupAtFirst;

    /** The content of the default server group when the run first read it; the first call reads it. */
    public synchronized Optional<List<Backend>> defaultGroupAtFirst(Supplier<Optional<List<Backend>>> now) {
        if (defaultGroupAtFirst == null) {
            defaultGroupAtFirst = now.get().map(List::copyOf);
        }
        return defaultGroupAtFirst;
    }

    /** The initial content of the default server group, if it has been read; does not wait for a read in progress. */
    public Optional<List<Backend>> knownDefaultGroup() {
        Optional<List<Backend>> known = defaultGroupAtFirst;
        return known == null ? Optional.empty() : known;
    }

    /** What the calls of the run last did to the default server group. */
    public DefaultGroupChanges defaultGroupChanges() {
        return defaultGroupChanges;
    }

    /** A scenario could not restore the default server group. */
    public synchronized void defaultGroupIsLeftChanged() {
        defaultGroupLeftChanged = true;
        // the lists in replies can no longer be compared with the initial content
        defaultGroupAtFirst = Optional.empty();
    }

    /** Whether the default server group has its initial content, as far as the run knows. */
    public boolean keepsDefaultGroup() {
        return !defaultGroupLeftChanged;
    }

    /** Count a permitted call, which may have ended with a status of 5xx, and tell whether calls of its operation often do. */
    public synchronized boolean failOften(String operation, boolean failure) {
        int calls = permitted.merge(operation, 1, Integer::sum);
        int failures = failed.merge(operation, failure ? 1 : 0, Integer::sum);
        return failures >= OFTEN && failures * OFTEN > calls;
    }

    /** Whether this is the first such check of the operation. */
    public synchronized boolean isFirstFallbackCheck(String operation) {
        return looked.add(operation);
    }

    /**
     * The answer to a question about the target; the first call for a question asks it.
     *
     * @param question what it is about, such as {@code removal-lists-the-group}
     * @param probe finds the answer by calls
     */
    public synchronized boolean answer(String question, BooleanSupplier probe) {
        Boolean known = answers.get(question);
        if (known == null) {
            known = probe.getAsBoolean();
            answers.put(question, known);
        }
        return known;
    }
}
