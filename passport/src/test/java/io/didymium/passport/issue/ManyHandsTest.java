package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.graph.BundleDifference;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** A chain made by many hands, each with its own key alone. */
class ManyHandsTest {
    @Test
    void manyHandsMakeOfScenarioAWhatOneHandMakes() {
        Dossier dossier = Phosphate.dossier();
        Hands hands = new Hands(dossier, Phosphate.trust(), Phosphate.STATUS).play();

        assertThat(BundleDifference.between(Phosphate.bundle(dossier), hands.merged()))
                .matches(BundleDifference::isEmpty);
        assertThat(hands.merged()).isEqualTo(Phosphate.bundle(dossier));
    }

    @Test
    void manyHandsMakeOfScenarioBWhatOneHandMakes() {
        Dossier dossier = Rotors.dossier();
        Hands hands = new Hands(dossier, Sketched.trust(), Sketched.STATUS).play();

        assertThat(BundleDifference.between(Sketched.bundle(dossier), hands.merged()))
                .matches(BundleDifference::isEmpty);
    }

    /** Inventories stay at home: the customer has the claimed footprint on the maker's word, an auditor computes it again. */
    @Test
    void aDeliveryWithholdsInventoriesUnlessTheyAreIncluded() {
        Dossier dossier = Footprints.phosphate("value", "value");
        Office maker = new Hands(dossier, Phosphate.trust(), Phosphate.STATUS)
                .sharingInventories()
                .play()
                .office(PhosphateChain.chain()
                        .facility(PhosphateChain.facility("MAG-DE"))
                        .operator());

        VerificationReport customer = Phosphate.verify(maker.deliver(PhosphateChain.batch("A-P1")));
        VerificationReport auditor = Phosphate.verify(maker.deliverWithActivities(PhosphateChain.batch("A-P1")));

        assertThat(customer.verdict()).as(customer.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(customer.dossier().orElseThrow().footprints().inventories()).isEmpty();
        assertThat(customer.of(CheckId.FOOTPRINT_CLAIM))
                .isNotEmpty()
                .noneMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(auditor.of(CheckId.FOOTPRINT_CLAIM))
                .filteredOn(result -> result.outcome() == Outcome.PASSED)
                .isNotEmpty();
    }

    @Test
    void whatTheCustomerReceivesIsAccepted() {
        Hands hands = new Hands(Phosphate.dossier(), Phosphate.trust(), Phosphate.STATUS).play();
        Office maker = hands.office(PhosphateChain.chain()
                .facility(PhosphateChain.facility("MAG-DE"))
                .operator());

        PassportBundle delivered = maker.deliver(PhosphateChain.batch("A-P1"));
        VerificationReport report = Phosphate.verify(delivered);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(delivered.credentials())
                .hasSizeLessThan(hands.merged().credentials().size());
    }
}
