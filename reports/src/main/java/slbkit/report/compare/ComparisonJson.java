package slbkit.report.compare;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A comparison for programs. */
public final class ComparisonJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ComparisonJson() {
    }

    /** The runs, what differs between them, and every change, member for member as {@link Comparison} names them. */
    public static String text(Comparison comparison) {
        return JSON.writeValueAsString(comparison);
    }
}
