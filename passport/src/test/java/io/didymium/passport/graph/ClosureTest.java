package io.didymium.passport.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a customer honestly receives of one batch verifies by itself. */
class ClosureTest {
    @Test
    void theClosureOfEachBatchOfScenarioAIsAccepted() {
        assertThat(notAccepted(
                        Phosphate.bundle(Phosphate.dossier()),
                        Phosphate.dossier().chain(),
                        Phosphate::verify))
                .isEmpty();
    }

    @Test
    void theClosureOfEachBatchOfScenarioBIsAccepted() {
        assertThat(notAccepted(
                        Sketched.bundle(Rotors.dossier()), Rotors.dossier().chain(), Sketched::verify))
                .isEmpty();
    }

    @Test
    void theClosureOfEachBatchOfScenarioCIsAccepted() {
        assertThat(notAccepted(
                        Sketched.bundle(Motors.dossier()), Motors.dossier().chain(), Sketched::verify))
                .isEmpty();
    }

    private static List<String> notAccepted(
            PassportBundle bundle, SupplyChain chain, Function<PassportBundle, VerificationReport> verifier) {
        BundleGraph graph = BundleGraph.of(bundle);
        List<String> wrong = new ArrayList<>();
        for (Batch batch : chain.batches()) {
            VerificationReport report = verifier.apply(graph.closure(graph.about(batch.id())));
            if (report.verdict() != Verdict.ACCEPTED || report.balance().isEmpty()) {
                wrong.add(batch.id() + " " + report.verdict() + " "
                        + report.findings().stream()
                                .filter(finding -> finding.severity() != Severity.INFORM)
                                .map(Finding::toString)
                                .toList());
            }
        }
        return wrong;
    }
}
