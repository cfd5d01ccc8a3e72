package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever makes a chain, and however little of it a customer receives, the verdict is the same. */
class ManyHandsProperties {
    private static final Instant AT = Instant.parse("2300-01-01T00:00:00Z");
    private static final StatusTerms STATUS =
            StatusTerms.between(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));

    private static final StatusTerms LATER =
            StatusTerms.between(AT.minus(Duration.ofHours(1)), AT.plus(Duration.ofDays(1)));

    @Property(tries = 6)
    void theMergeOfAllDeliveriesIsTheBundleMadeByOneHand(@ForAll("small") ChainSample sample) {
        Dossier dossier = dossier(sample);
        TrustList trust = Issuers.trust(sample.register(), sample.certifier());

        PassportBundle merged = new Hands(dossier, trust, STATUS).play().merged();

        assertThat(merged).isEqualTo(compose(dossier));
        assertThat(new ChainVerifier(trust).verify(merged, AT).dossier()).contains(dossier);
    }

    /** What one knows who is delivered to is enough: each restates as one would who knew everything. */
    @Property(tries = 4)
    void theMergeOfAllDeliveriesIsWhatOneHandMakesOfCorrections(
            @ForAll("small") ChainSample sample,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll @IntRange(max = 1_000) int then)
            throws IOException {
        Dossier dossier = dossier(sample);
        TrustList trust = Issuers.trust(sample.register(), sample.certifier());
        Batch first = corrected(dossier, which);
        Batch second = corrected(dossier, then);
        Hands many = new Hands(dossier, trust, STATUS).play();
        Hands one = new Hands(dossier, trust, STATUS).play();

        many.correct(first, LATER, false);
        many.correct(second, LATER, false);
        one.correct(first, LATER, true);
        one.correct(second, LATER, true);

        assertThat(many.merged()).isEqualTo(one.merged());
        VerificationReport report = new ChainVerifier(trust).verify(many.merged(), AT);
        assertThat(report.verdict())
                .isEqualTo(new ChainVerifier(trust).verify(compose(dossier), AT).verdict());
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(LifeFinding.REPLACED)
                .doesNotContain(LifeFinding.BUILT_ON_REPLACED);
        assertThat(report.dossier().orElseThrow().chain().batch(first.id())).isEqualTo(first);
        assertThat(report.dossier().orElseThrow().chain().batch(second.id())).isEqualTo(second);
    }

    private static Batch corrected(Dossier dossier, int which) {
        Batch batch = dossier.chain().batches().stream()
                .skip(which % dossier.chain().batches().size())
                .findFirst()
                .orElseThrow();
        return batch.toBuilder().name(batch.name() + " (corrected)").build();
    }

    @Property(tries = 20)
    void theClosureOfABatchIsAcceptedByItself(
            @ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 1_000) int which) {
        Dossier dossier = dossier(sample);
        BundleGraph graph = BundleGraph.of(compose(dossier));
        Batch batch = dossier.chain().batches().stream()
                .skip(which % dossier.chain().batches().size())
                .findFirst()
                .orElseThrow();

        VerificationReport report = new ChainVerifier(Issuers.trust(sample.register(), sample.certifier()))
                .verify(graph.closure(graph.about(batch.id())), AT);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.balance()).isPresent();
    }

    private static PassportBundle compose(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);
    }

    private static Dossier dossier(ChainSample sample) {
        return Dossier.builder(sample.chain())
                .registrations(sample.registrations())
                .certificates(sample.certificates())
                .claims(sample.claims())
                .build();
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Provide
    Arbitrary<ChainSample> small() {
        return CoreArbitraries.samples().filter(sample -> sample.chain().steps().size() <= 8);
    }
}
