package io.didymium.passport.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.process.FlowKind;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.trust.TrustList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What verification in bulk finds, and that it is the same however the work is spread. */
class BulkVerifierTest {
    private static final PassportBundle BUNDLE = Phosphate.bundle();
    private static final Reason MISMATCH = new Reason(Outcome.FAILED, "signature-mismatch");

    private static BulkContext context(PassportBundle bundle) {
        return BulkContext.builder(Phosphate.trust(), Phosphate.AT)
                .evidence(bundle)
                .build();
    }

    private static BulkReport verify(PassportBundle bundle) {
        return BulkVerifier.of(context(bundle)).verify(bundle.credentials());
    }

    /** What is found of the passports of sketched chains together. */
    private static BulkReport together(Shipments... chains) {
        List<PassportBundle> bundles = Stream.of(chains)
                .map(chain -> Sketched.bundle(Sketched.dossier(chain.draft())))
                .toList();
        BulkContext.Builder context = BulkContext.builder(Sketched.trust(), Sketched.AT);
        bundles.forEach(context::evidence);
        return BulkVerifier.of(context.build())
                .verify(bundles.stream()
                        .flatMap(bundle -> bundle.credentials().stream())
                        .toList());
    }

    /** A lot of a tonne, of which 800 kg go to one customer. */
    private static Shipments sale(String customer) {
        return new Shipments()
                .mined("L1", "1000 kg ± 0.5", 0)
                .moved(customer, "L1", "mine", "plant", 2, "800 kg ± 0.5", "")
                .graded("L1", "800 kg ± 0.5", "G-" + customer, "800 kg ± 0.5", 4, FlowKind.LOSS, "");
    }

    private static List<String> failures(BulkReport report) {
        return report.reasons().keySet().stream()
                .filter(reason -> reason.outcome() == Outcome.FAILED)
                .map(Reason::code)
                .toList();
    }

    @Test
    void anHonestChainPasses() {
        BulkReport report = verify(BUNDLE);

        assertThat(report.reasons()).isEmpty();
        assertThat(report.outcomes()).containsOnlyKeys(Outcome.PASSED);
        assertThat(report.results()).hasSize(BUNDLE.credentials().size());
    }

    @Test
    void theOrderAndTheNumberOfThreadsDoNotMatter() {
        BulkVerifier verifier = BulkVerifier.of(context(BUNDLE));
        List<SignedCredential> shuffled = new ArrayList<>(BUNDLE.credentials());
        shuffled.addAll(BUNDLE.credentials());
        Collections.shuffle(shuffled, new Random(7));
        ForkJoinPool single = new ForkJoinPool(1);
        ForkJoinPool three = new ForkJoinPool(3);
        try {
            assertThat(single.submit(() -> verifier.verify(shuffled)).join().root())
                    .isEqualTo(three.submit(() -> verifier.verify(BUNDLE.credentials()))
                            .join()
                            .root());
        } finally {
            single.shutdown();
            three.shutdown();
        }
    }

    @Test
    void aSummarySurvivesItsBytes() throws MalformedInputException {
        for (CredentialSummary summary : CredentialScreen.of(context(BUNDLE)).check(BUNDLE.credentials())) {
            assertThat(CredentialSummary.read(summary.write())).isEqualTo(summary);
            assertThat(summary.toBuilder().build()).isEqualTo(summary);
        }
    }

    @Test
    void aContextSurvivesItsBytes() throws MalformedInputException {
        BulkContext context = context(BUNDLE);

        BulkContext read = BulkContext.read(context.write());

        assertThat(read.write()).isEqualTo(context.write());
        assertThat(BulkVerifier.of(read).verify(BUNDLE.credentials()).root())
                .isEqualTo(verify(BUNDLE).root());
    }

    @Test
    void bytesThatAreNoContextAreRefused() {
        for (String text :
                List.of("", "didymium", "didymium-bulk-context/v1\n2026-01-01T00:00:00Z\n99\n{}", "a\nb\nc\n")) {
            assertThatThrownBy(() -> BulkContext.read(Bytes.ofUtf8(text))).isInstanceOf(MalformedInputException.class);
        }
    }

    @Test
    void bytesThatAreNoSummaryAreRefused() {
        for (String text : List.of("", "{}", "{\"digest\":\"\",\"id\":\"a\"}", "[]")) {
            assertThatThrownBy(() -> CredentialSummary.read(Bytes.ofUtf8(text)))
                    .isInstanceOf(MalformedInputException.class);
        }
    }

    @Test
    void aSignatureThatDoesNotHoldIsNamedWhereverItIs() {
        BulkVerifier verifier = BulkVerifier.of(context(BUNDLE));
        for (SignedCredential credential : BUNDLE.credentials()) {
            SignedCredential broken = broken(credential);
            BulkReport report = verifier.verify(BUNDLE.credentials().stream()
                    .map(one -> one.equals(credential) ? broken : one)
                    .toList());

            assertThat(report.results().values())
                    .filteredOn(result -> result.reasons().contains(MISMATCH))
                    .extracting(BulkResult::digest)
                    .containsExactly(broken.digest());
        }
    }

    private static SignedCredential broken(SignedCredential credential) {
        String token = credential.token();
        int place = token.length() - 20;
        return new SignedCredential(
                token.substring(0, place) + (token.charAt(place) == 'A' ? 'B' : 'A') + token.substring(place + 1));
    }

    @Test
    void whatIsMissingIsUndecidedAndNoFraud() {
        BulkVerifier verifier = BulkVerifier.of(context(BUNDLE));
        for (SignedCredential credential : BUNDLE.credentials()) {
            BulkReport report = verifier.verify(BUNDLE.credentials().stream()
                    .filter(one -> !one.equals(credential))
                    .toList());

            assertThat(failures(report)).as(credential.digest()).isEmpty();
        }
    }

    @Test
    void aMassThatGrewInAStepIsFound() {
        BulkReport report = together(new Shipments()
                .mined("L1", "1000 kg ± 0.5", 0)
                .moved("T1", "L1", "mine", "plant", 2, "1000 kg ± 0.5", "")
                .graded("L1", "1000 kg ± 0.5", "G1", "1100 kg ± 0.5", 4, FlowKind.LOSS, ""));

        assertThat(failures(report)).containsExactly("element-created", "mass-created");
    }

    @Test
    void whatVanishesInAStepIsFound() {
        BulkReport report = together(new Shipments()
                .mined("L1", "1000 kg ± 0.5", 0)
                .moved("T1", "L1", "mine", "plant", 2, "1000 kg ± 0.5", "")
                .graded("L1", "1000 kg ± 0.5", "G1", "700 kg ± 0.5", 4, FlowKind.LOSS, ""));

        assertThat(failures(report)).containsExactly("element-gap", "mass-gap");
    }

    @Test
    void lossesInTransitAndWeighingDifferencesPass() {
        assertThat(together(Shipments.honest()).reasons()).isEmpty();
    }

    @Test
    void anUnknownIssuerIsFound() {
        BulkContext strangers = BulkContext.builder(new TrustList(List.of()), Phosphate.AT)
                .evidence(BUNDLE)
                .build();

        assertThat(BulkVerifier.of(strangers).verify(BUNDLE.credentials()).outcomes())
                .doesNotContainKey(Outcome.PASSED);
    }

    @Test
    void whatIsTakenInTwoBundlesIsSummed() {
        assertThat(together(sale("one")).reasons()).isEmpty();
        assertThat(together(sale("other")).reasons()).isEmpty();
        assertThat(failures(together(sale("one"), sale("other")))).containsExactly("batch-overdrawn");
    }

    @Test
    void whatBuildsOnAFailedCredentialFailsToo() {
        BulkReport report = together(sale("one"), sale("other"));

        assertThat(report.results().values())
                .filteredOn(result -> result.reasons().isEmpty())
                .extracting(BulkResult::outcome)
                .contains(Outcome.FAILED, Outcome.PASSED);
    }

    @Test
    void aStrangerCannotMakeAnHonestBatchFail() {
        // He records the miner's site as his own, and states that he made and shipped the lot there.
        Shipments stranger = new Shipments("stranger")
                .mined("L1", "1000 kg ± 0.5", 0)
                .moved("T1", "L1", "mine", "plant", 2, "1000 kg ± 0.5", "")
                .graded("L1", "1000 kg ± 0.5", "G-stranger", "1000 kg ± 0.5", 4, FlowKind.LOSS, "");

        BulkReport report = together(sale("one"), stranger);

        assertThat(failures(report)).isEmpty();
        assertThat(report.reasons()).containsKey(new Reason(Outcome.UNDECIDED, "site-operator-disputed"));
    }
}
