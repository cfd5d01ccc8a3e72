package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.LegalRules;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** What is truly said of origins is read back and stands; whatever number is changed, or withheld, is seen. */
class OriginProperties {
    private static final Instant AT = Instant.parse("2300-01-01T00:00:00Z");
    private static final StatusTerms STATUS =
            StatusTerms.between(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));
    private static final PassportBundle OPEN = Sketched.bundle(Rotors.dossier());
    private static final PassportBundle HIDING = new PassportComposer(
                    Issuers.identities(Rotors.dossier()), Sketched.STATUS)
            .hiding(EnumSet.allOf(DisclosableClaim.class), new Salts())
            .compose(Rotors.dossier());
    private static final String ROTORS = "urn:didymium:dpp:urn:didymium:rotors:batch:B-R1";
    private static final String PASSPORT = OPEN.credentials().stream()
            .map(Forgery::json)
            .map(Object::toString)
            .filter(json -> json.contains("\"id\":\"" + ROTORS + "\",\"issuer\""))
            .findFirst()
            .orElseThrow();
    private static final List<Finding> UNTOUCHED = Sketched.verify(OPEN).findings();
    private static final Pattern NUMBERS = Pattern.compile(
            "\"(?:elementShare\":\"|massFraction\":|mass\":\\{\"value\":|measure\":\\{\"value\":)([0-9.]+)");

    @Property(tries = 30)
    void whatIsTrulySaidIsReadBackAndStands(@ForAll("samples") ChainSample sample) throws MalformedInputException {
        Dossier dossier = Dossier.builder(sample.chain())
                .registrations(sample.registrations())
                .certificates(sample.certificates())
                .claims(sample.claims())
                .origin(OriginSamples.about(sample.chain()))
                .build();
        Bytes file = BundleWriter.write(new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier));

        // Products leave parts unstated, which rules of law would leave open.
        VerificationPolicy policy = VerificationPolicy.builder()
                .rules(LegalRules.builder().information(List.of()).build())
                .build();
        VerificationReport report = new ChainVerifier(Issuers.trust(sample.register(), sample.certifier()), policy)
                .verify(BundleReader.read(file), AT);

        assertThat(report.dossier()).contains(dossier);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Of a share, a part of the mass, a mass or a per cent, by a little, up or down. */
    @Property(tries = 60)
    void aNumberIsMovedAndEverythingSignedAnew(@ForAll @IntRange(max = 10_000) int which, @ForAll boolean up) {
        Moved moved = Moved.of(PASSPORT, which, up);

        VerificationReport report = Sketched.verify(new Forgery(OPEN)
                .change(ROTORS, json -> Forgery.parse(moved.json()))
                .relinked());

        // Who claims less than is recycled is told so, and stands.
        assertThat(report.verdict()).isEqualTo(moved.isLessRecycled() ? Verdict.ACCEPTED : Verdict.REJECTED);
        assertThat(report.findings().stream()
                        .filter(finding -> !UNTOUCHED.contains(finding))
                        .map(Finding::code))
                .isNotEmpty()
                .allMatch(code -> moved.isLessRecycled()
                        ? code == RuleFinding.RECYCLED_UNDERSTATED
                        : code == RuleFinding.RECYCLED_OVERSTATED
                                || code == OriginStatementFinding.PROVENANCE_MISMATCH
                                || code == OriginStatementFinding.PROVENANCE_AMOUNT_MISMATCH);
    }

    /** A passport in which one number was moved. */
    private record Moved(String json, boolean isLessRecycled) {
        static Moved of(String json, int which, boolean up) {
            List<int[]> places = new ArrayList<>();
            Matcher number = NUMBERS.matcher(json);
            while (number.find()) {
                places.add(new int[] {number.start(1), number.end(1)});
            }
            int[] place = places.get(which % places.size());
            BigDecimal before = new BigDecimal(json.substring(place[0], place[1]));
            BigDecimal step = new BigDecimal("0.02");
            BigDecimal most = before.compareTo(BigDecimal.ONE) > 0 ? before.max(new BigDecimal(100)) : BigDecimal.ONE;
            boolean down =
                    (!up && before.compareTo(step) >= 0) || before.add(step).compareTo(most) > 0;
            BigDecimal after =
                    (down ? before.subtract(step) : before.add(step)).setScale(before.scale() < 2 ? 2 : before.scale());
            boolean isRecycled = json.startsWith("measure\":{\"value\":", place[0] - "measure\":{\"value\":".length());
            return new Moved(
                    json.substring(0, place[0]) + after.toPlainString() + json.substring(place[1]), isRecycled && down);
        }
    }

    @Property(tries = 40)
    void whateverIsWithheldLeavesTheWholeUndecided(
            @ForAll("selective") Set<SignedCredential> passports, @ForAll @NotEmpty Set<DisclosableClaim> parts) {
        PassportBundle bundle = HIDING;
        boolean withheld = false;
        for (SignedCredential passport : passports) {
            SignedCredential shown = Disclosures.without(passport, parts);
            withheld |= !shown.equals(passport);
            bundle = Disclosures.replace(bundle, passport, one -> shown);
        }

        VerificationReport report = Sketched.verify(bundle);

        assertThat(report.results()).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(withheld ? Verdict.INDETERMINATE : Verdict.ACCEPTED);
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Provide
    Arbitrary<Set<SignedCredential>> selective() {
        return Arbitraries.of(HIDING.credentials().stream()
                        .filter(SignedCredential::isSdJwt)
                        .toList())
                .set()
                .ofMaxSize(4);
    }
}
