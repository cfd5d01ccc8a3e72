package io.didymium.core.lca.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PactRoundTripProperties {
    @Property(tries = 500)
    void whatIsWrittenIsReadBackWhole(@ForAll long seed) throws Exception {
        PactFootprint footprint = PactSamples.random(seed);
        byte[] written = PactWriter.write(footprint);
        PactReading read = PactReader.read(written).get(0);
        assertThat(read.findings()).noneMatch(finding -> finding.severity() == Severity.FAIL);
        assertThat(read.footprint()).contains(footprint);
        assertThat(PactWriter.write(footprint)).isEqualTo(written);
    }

    @Property(tries = 100)
    void inspectionFindsWhatAReceiverFinds(@ForAll long seed) throws Exception {
        PactFootprint footprint = PactSamples.random(seed);
        assertThat(PactRules.inspect(footprint))
                .isEqualTo(PactReader.read(PactWriter.write(footprint)).get(0).findings());
    }
}
