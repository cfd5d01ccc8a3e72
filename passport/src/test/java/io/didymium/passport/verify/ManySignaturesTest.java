package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.ReportWriter;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All signatures of a bundle are verified together, by any number of threads; the report is that of each alone. */
class ManySignaturesTest {
    private static final int COUNT = 700;

    /** Credentials of several issuers that differ in their ids alone. */
    private static final List<SignedCredential> CREDENTIALS = credentials();

    private static List<SignedCredential> credentials() {
        List<SignedCredential> samples =
                Phosphate.bundle().credentials().stream().limit(12).toList();
        List<SignedCredential> many = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            SignedCredential sample = samples.get(i % samples.size());
            IssuerIdentity issuer = Issuers.identity(Forgery.issuer(sample));
            String json = Forgery.json(sample).toBuilder()
                    .put("id", "urn:example:credential:" + i)
                    .build()
                    .toString();
            many.add(new SignedCredential(
                    Forgery.key(issuer.keyId(), issuer.signer()).apply(json)));
        }
        return many;
    }

    private static PassportBundle bundle(List<SignedCredential> credentials) {
        PassportBundleBuilder bundle = PassportBundle.builder().credentials(credentials);
        Phosphate.bundle().didDocuments().forEach(bundle::receivedDidDocument);
        return bundle.build();
    }

    /** The same token with one character of its signature changed, so that it is still well formed. */
    private static SignedCredential mutated(SignedCredential credential) {
        String token = credential.token();
        int place = token.length() - 20;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return new SignedCredential(token.substring(0, place) + other + token.substring(place + 1));
    }

    private static List<String> failed(VerificationReport report) {
        return report.of(CheckId.SIGNATURE).stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .map(CheckResult::subject)
                .toList();
    }

    @Test
    void soundSignaturesAllPass() {
        assertThat(Phosphate.verify(bundle(CREDENTIALS)).of(CheckId.SIGNATURE))
                .hasSize(COUNT)
                .allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @Test
    void aMutationInAnyOneSignatureIsNamedExactly() {
        for (int place = 0; place < COUNT; place += 53) {
            List<SignedCredential> changed = new ArrayList<>(CREDENTIALS);
            SignedCredential mutated = mutated(CREDENTIALS.get(place));
            changed.set(place, mutated);
            assertThat(failed(Phosphate.verify(bundle(changed)))).containsExactly(mutated.digest());
        }
    }

    @Test
    void everyMutatedSignatureIsNamedHoweverManyThereAre() {
        for (int every : new int[] {2, 100, 1}) {
            List<SignedCredential> changed = new ArrayList<>(CREDENTIALS);
            List<String> expected = new ArrayList<>();
            for (int place = 0; place < COUNT; place += every) {
                changed.set(place, mutated(CREDENTIALS.get(place)));
                expected.add(changed.get(place).digest());
            }
            assertThat(failed(Phosphate.verify(bundle(changed)))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theReportIsTheSameForAnyNumberOfThreads() {
        List<SignedCredential> changed = new ArrayList<>(CREDENTIALS);
        changed.set(300, mutated(CREDENTIALS.get(300)));
        Stream.of(
                        Phosphate.bundle(),
                        Phosphate.bundle(Footprints.complete()),
                        bundle(changed),
                        new Forgery(Phosphate.bundle()).removeStatusLists().bundle(),
                        new Forgery(Phosphate.bundle())
                                .removeDidDocument(PhosphateChain.REGISTER)
                                .bundle())
                .forEach(bundle -> {
                    Bytes inCommonPool = ReportWriter.write(Phosphate.verify(bundle));
                    for (int threads : new int[] {1, 2, 7}) {
                        ForkJoinPool pool = new ForkJoinPool(threads);
                        ChainVerifier verifier = new ChainVerifier(Phosphate.trust()).in(pool);
                        assertThat(ReportWriter.write(verifier.verify(bundle, Phosphate.AT)))
                                .isEqualTo(inCommonPool);
                        pool.shutdown();
                    }
                });
    }

    /** Many callers at once, each from a thread of one pool. */
    @Test
    void callersMayShareAPool() {
        Bytes expected = ReportWriter.write(Phosphate.verify(Phosphate.bundle()));
        ForkJoinPool pool = new ForkJoinPool(3);
        ChainVerifier verifier = new ChainVerifier(Phosphate.trust()).in(pool);
        List<Bytes> reports = pool.submit(() -> Arrays.stream(new int[16])
                        .parallel()
                        .mapToObj(i -> ReportWriter.write(verifier.verify(Phosphate.bundle(), Phosphate.AT)))
                        .toList())
                .join();
        pool.shutdown();
        assertThat(reports).hasSize(16).containsOnly(expected);
    }
}
