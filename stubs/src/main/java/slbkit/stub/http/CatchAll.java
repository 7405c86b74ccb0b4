package slbkit.stub.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * The only mapping of the stub: every call that no mapping of higher priority matches goes to the service. It survives
 * WireMock's reset.
 */
final class CatchAll implements MappingsSource {

    private final StubMapping mapping = any(anyUrl())
            .withName("the SLB service")
            .atPriority(Integer.MAX_VALUE)
            .willReturn(aResponse().withTransformers(SlbTransformer.NAME))
            .build();
    private final Runnable reset;
    private boolean loaded;

    /** WireMock's own reset loads its mappings again, and with them our state is reset too; at first it is kept. */
    CatchAll(Runnable reset) {
        this.reset = reset;
    }

    /** Whether these are this one mapping, as it was made, and nothing else. */
    boolean isAllOf(List<StubMapping> mappings) {
        return mappings.size() == 1 && mappings.get(0) == mapping;
    }

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        if (loaded) {
            reset.run();
        }
        loaded = true;
        mappings.addMapping(mapping);
    }

    @Override
    public void save(List<StubMapping> mappings) {
        // Nothing is written to disk.
    }

    @Override
    public void save(StubMapping mapping) {
        // Nothing is written to disk.
    }

    @Override
    @SuppressWarnings("removal")
    public void remove(StubMapping mapping) {
        // Nothing was written to disk.
    }

    @Override
    public void removeAll() {
        // Nothing was written to disk.
    }
}
