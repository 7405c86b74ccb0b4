package slbkit.report.view;

import slbkit.rpc.Digests;

/** The page's own content security policy: its one style and its one script, and nothing from anywhere. */
final class PageSeal {

    private PageSeal() {
    }

    static String of(String style, String script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
                .formatted(Digests.policySource(style), Digests.policySource(script));
    }
}
