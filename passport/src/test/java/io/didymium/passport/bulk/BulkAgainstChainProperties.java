package io.didymium.passport.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.process.FlowKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What fails in bulk is never accepted as a chain, and gross fraud fails in both. */
class BulkAgainstChainProperties {
    private static PassportBundle bundle(int shipped, int received, int taken, int made) {
        return Sketched.bundle(Sketched.dossier(new Shipments()
                .mined("L1", "10000 kg ± 5", 0)
                .moved("T1", "L1", "mine", "plant", 2, shipped + " kg ± 5", received + " kg ± 5")
                .graded("L1", taken + " kg ± 5", "G1", made + " kg ± 5", 4, FlowKind.LOSS, "")
                .draft()));
    }

    private static Outcome bulk(PassportBundle bundle) {
        return BulkVerifier.of(BulkContext.builder(Sketched.trust(), Sketched.AT)
                        .evidence(bundle)
                        .build())
                .verify(bundle.credentials())
                .outcomes()
                .keySet()
                .stream()
                .reduce(Outcome.PASSED, Reason::worse);
    }

    @Property(tries = 60)
    void whatFailsInBulkIsNotAccepted(
            @ForAll @IntRange(min = 9900, max = 10100) int shipped,
            @ForAll @IntRange(min = -60, max = 60) int lost,
            @ForAll @IntRange(min = -60, max = 60) int left,
            @ForAll @IntRange(min = -200, max = 200) int off) {
        PassportBundle bundle = bundle(shipped, shipped - lost, shipped - lost - left, shipped - lost - left + off);

        if (bulk(bundle) == Outcome.FAILED) {
            assertThat(Sketched.verify(bundle).verdict()).isNotEqualTo(Verdict.ACCEPTED);
        }
    }

    @Property(tries = 30)
    void aStepThatMakesTenPercentMoreFailsInBoth(@ForAll @DoubleRange(min = 0.10, max = 3) double more) {
        PassportBundle bundle = bundle(10000, 10000, 10000, (int) (10000 * (1 + more)));

        assertThat(bulk(bundle)).isEqualTo(Outcome.FAILED);
        assertThat(Sketched.verify(bundle).verdict()).isEqualTo(Verdict.REJECTED);
    }
}
