package io.didymium.passport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Severity;
import io.didymium.crypto.bytes.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PactRoundTripProperties {
    @Property(tries = 500)
    void whatIsWrittenIsReadBackWhole(@ForAll long seed) throws Exception {
        PactFootprint footprint = PactSamples.random(seed);
        Bytes written = PactWriter.write(footprint);
        PactReading read = new PactReader().read(written).get(0);
        assertThat(read.findings()).noneMatch(finding -> finding.severity() == Severity.FAIL);
        assertThat(read.footprint()).contains(footprint);
        assertThat(PactWriter.write(footprint)).isEqualTo(written);
    }

    @Property(tries = 100)
    void inspectionFindsWhatAReceiverFinds(@ForAll long seed) throws Exception {
        PactFootprint footprint = PactSamples.random(seed);
        assertThat(PactRules.inspect(footprint))
                .isEqualTo(new PactReader()
                        .read(PactWriter.write(footprint))
                        .get(0)
                        .findings());
    }
}
