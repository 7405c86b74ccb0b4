package slbkit.independent;

import java.util.Map;

/** What goes back: a status and a JSON object. */
record Answer(int status, Map<String, Object> body) {
}
