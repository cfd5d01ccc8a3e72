package io.didymium.passport.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.disclose.AccessEntry.Way;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.RandomFootprints;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Views of random chains, whoever hides what. */
class ViewsProperties {
    private static final Instant AT = Instant.parse("2300-01-01T00:00:00Z");
    private static final StatusTerms STATUS =
            StatusTerms.between(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));
    private static final Views VIEWS = Views.standard();

    @Property(tries = 15)
    void noViewIsRejectedAndTheOwnerSeesWhatWasSigned(
            @ForAll("samples") ChainSample sample, @ForAll long seed, @ForAll AccessRole role) {
        PassportBundle bundle = bundle(sample, seed, AccessPlan.standard());
        ChainVerifier verifier = new ChainVerifier(Issuers.trust(sample.register(), sample.certifier()));

        VerificationReport report =
                verifier.verify(VIEWS.view(bundle, role).bundle().orElseThrow(), AT);

        assertThat(report.results()).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(report.verdict()).isNotEqualTo(Verdict.REJECTED);
        assertThat(VIEWS.view(bundle, AccessRole.OWNER).bundle()).contains(bundle);
        assertThat(verifier.verify(bundle, AT).verdict())
                .isEqualTo(verifier.verify(open(sample, seed), AT).verdict());
    }

    @Property(tries = 15)
    void noHiddenNumberFollowsFromWhatIsLeft(
            @ForAll("samples") ChainSample sample, @ForAll long seed, @ForAll AccessRole role)
            throws MalformedInputException {
        PassportBundle bundle = bundle(sample, seed, AccessPlan.standard());

        assertNothingFollows(bundle, VIEWS.view(bundle, role));
    }

    @Property(tries = 15)
    void whateverIssuersHideAndWhateverTheyAllowNoHiddenNumberFollows(
            @ForAll("samples") ChainSample sample,
            @ForAll long seed,
            @ForAll("plans") AccessPlan plan,
            @ForAll AccessRole role)
            throws MalformedInputException {
        PassportBundle bundle = bundle(sample, seed, plan);

        View view = VIEWS.view(bundle, role);

        Statistics.label("view")
                .collect(
                        view.bundle().isPresent() ? "made" : "refused",
                        !view.withheld().isEmpty());
        assertNothingFollows(bundle, view);
    }

    private static void assertNothingFollows(PassportBundle bundle, View view) throws MalformedInputException {
        assertThat(view.bundle().isPresent()).isEqualTo(view.refusals().isEmpty());
        if (view.bundle().isPresent()) {
            Reconstruction attempt = new Reconstruction(bundle, view.bundle().get());
            assertThat(attempt.contents()).isEmpty();
            assertThat(attempt.showsDigests()).isFalse();
        }
    }

    @Property(tries = 15)
    void aViewOfAViewIsTheViewForBothInWhicheverOrder(
            @ForAll("samples") ChainSample sample,
            @ForAll long seed,
            @ForAll AccessRole one,
            @ForAll AccessRole other) {
        PassportBundle bundle = bundle(sample, seed, AccessPlan.standard());
        PassportBundle both =
                VIEWS.view(bundle, EnumSet.of(one, other)).bundle().orElseThrow();

        assertThat(then(bundle, one, other)).contains(both);
        assertThat(then(bundle, other, one)).contains(both);
        assertThat(BundleWriter.write(then(bundle, one, other).orElseThrow())).isEqualTo(BundleWriter.write(both));
    }

    @Property(tries = 15)
    void whoMaySeeMoreIsShownMore(
            @ForAll("samples") ChainSample sample,
            @ForAll long seed,
            @ForAll AccessRole one,
            @ForAll AccessRole other) {
        PassportBundle bundle = bundle(sample, seed, AccessPlan.standard());
        AccessRole more = one.includes(other) ? one : other;
        AccessRole less = more == one ? other : one;

        if (more.includes(less)) {
            PassportBundle small = VIEWS.view(bundle, less).bundle().orElseThrow();
            assertThat(VIEWS.view(bundle, EnumSet.of(more, less)).bundle()).contains(small);
        }
    }

    private static Optional<PassportBundle> then(PassportBundle bundle, AccessRole one, AccessRole other) {
        return VIEWS.view(VIEWS.view(bundle, one).bundle().orElseThrow(), other).bundle();
    }

    private static PassportBundle bundle(ChainSample sample, long seed, AccessPlan plan) {
        Dossier dossier = RandomFootprints.of(sample, seed);
        return new PassportComposer(Issuers.identities(dossier), STATUS)
                .hiding(plan, new Salts())
                .compose(dossier);
    }

    private static PassportBundle open(ChainSample sample, long seed) {
        Dossier dossier = RandomFootprints.of(sample, seed);
        return new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples().filter(sample -> sample.chain().steps().size() <= 12);
    }

    /** Issuers who leave some of what the table lists open. */
    @Provide
    Arbitrary<AccessPlan> plans() {
        List<AccessEntry> hidden = AccessTable.standard().entries().stream()
                .filter(entry -> entry.way() == Way.HIDDEN)
                .toList();
        return Arbitraries.subsetOf(hidden)
                .map(open -> AccessPlan.of(new AccessTable(AccessTable.standard().entries().stream()
                        .map(entry -> open.contains(entry)
                                ? new AccessEntry(entry.member(), entry.seenBy(), Way.ON_REQUEST)
                                : entry)
                        .toList())));
    }
}
