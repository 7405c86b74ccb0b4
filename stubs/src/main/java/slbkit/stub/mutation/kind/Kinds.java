package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;

/** The kinds of mutations, by the name that a register calls them. */
public final class Kinds {

    private static final Map<String, Function<Settings, Mutation>> NAMED = Map.ofEntries(
            Map.entry("member", MemberMutation::new),
            Map.entry("rejection", RejectionMutation::new),
            Map.entry("rejects", Rejects::new),
            Map.entry("takes", Takes::new),
            Map.entry("pretends", Pretends::new),
            Map.entry("shrugs", Shrugs::new),
            Map.entry("parameter", ParameterMutation::new),
            Map.entry("server", ServerMutation::new),
            Map.entry("limit", LimitMutation::new),
            Map.entry("group", GroupMutation::new),
            Map.entry("leaks", Leaks::new),
            Map.entry("weighs-everywhere", WeighsEverywhere::new),
            Map.entry("attaches-when-weighed", AttachesWhenWeighed::new),
            Map.entry("inherits", Inherits::new),
            Map.entry("loses-parallel-changes", LosesParallelChanges::new),
            Map.entry("holds-the-latest-add", HoldsTheLatestAdd::new),
            Map.entry("remembers-removed", RemembersRemoved::new),
            Map.entry("enters-default-group", DefaultGroupToo::entered),
            Map.entry("leaves-default-group", DefaultGroupToo::left),
            Map.entry("applies-in-part", AppliesInPart::new),
            Map.entry("creates-though-rejected", CreatesThoughRejected::new),
            Map.entry("forgets", Forgets::new),
            Map.entry("forgets-after-calls", ForgetsAfterCalls::new),
            Map.entry("raises-on-absent", RaisesOnAbsent::new),
            Map.entry("every-so-often-fails", FailsSoOften::new),
            Map.entry("header", HeaderMutation::new),
            Map.entry("body", BodyMutation::new),
            Map.entry("status", StatusMutation::new),
            Map.entry("slow", Slow::new),
            Map.entry("shows-late", ShowsLate::new),
            Map.entry("lists-the-change", ListsTheChange::new),
            Map.entry("reorders", Reorders::new),
            Map.entry("empty-lists", EmptyLists::new),
            Map.entry("extra-members", ExtraMembers::new),
            Map.entry("ids", IdShape::new),
            Map.entry("adding-again", AddingAgain::new),
            Map.entry("room-for", RoomFor::new),
            Map.entry("decoding", Decoding::new));

    private Kinds() {
    }

    /** The kinds' names, in order. */
    public static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }

    /** A mutation of the kind that the settings name, fresh, with no memory of any call. */
    public static Mutation make(Settings settings) {
        String kind = settings.text("kind");
        Function<Settings, Mutation> maker = NAMED.get(kind);
        if (maker == null) {
            throw settings.wrong("kind: %s is none of %s".formatted(kind, names()));
        }
        Mutation mutation = maker.apply(settings);
        settings.done();
        return mutation;
    }
}
