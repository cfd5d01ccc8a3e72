package io.didymium.passport.graph;

import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.BatchId;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which version of a passport was current when. */
class VersionLineTest {
    private static final String FIRST = "urn:didymium:dpp:" + LOT;

    @Test
    void theVersionOfADateIsTheLatestThatWasValidThen() throws Exception {
        TwoCompanies two = new TwoCompanies().play().correct("misread", 3);
        two.seller
                .correct(purchased(two.seller.draft(), "1181.5").add(shipment("1181.5")), "again", trust(), status(6))
                .orThrow();
        BundleGraph graph = BundleGraph.of(two.seller.deliver(SHIPMENT));

        VersionLine line = graph.versions(LOT).get(0);

        assertThat(graph.versions(LOT)).hasSize(1);
        assertThat(line.versions()).extracting(VersionLine.Version::number).containsExactly(1, 2, 3);
        assertThat(line.current().reason()).contains("again");
        assertThat(id(line, "2026-04-22T00:00:00Z")).isEqualTo(FIRST);
        assertThat(id(line, "2026-04-23T00:00:00Z")).isEqualTo(FIRST + "#v2");
        assertThat(id(line, "2026-04-26T00:00:00Z")).isEqualTo(FIRST + "#v3");
        assertThat(line.at(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
        assertThat(graph.current(LOT)).containsExactly(line.current().credential());
        assertThat(graph.versions(new BatchId("urn:example:unknown"))).isEmpty();
    }

    private static String id(VersionLine line, String at) {
        return Forgery.id(line.at(Instant.parse(at)).orElseThrow().credential());
    }

    @Test
    void aLineHasAVersion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VersionLine(List.of()));
    }
}
