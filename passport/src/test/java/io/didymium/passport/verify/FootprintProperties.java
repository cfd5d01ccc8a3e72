package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.RandomFootprints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Footprints of whatever chain are read back as they were claimed, and no number behind them can be changed unseen. */
class FootprintProperties {
    /** After everything that a random chain can hold. */
    private static final Instant AT = Instant.parse("2300-01-01T00:00:00Z");

    private static final StatusTerms STATUS =
            StatusTerms.between(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));
    private static final Pattern NUMBER = Pattern.compile(
            "\"(activityAmount|impactAmount|pricePerKilogram|shareFraction|unitsPerKilogram)\":\"([0-9.]+)\"|\"value\":([0-9.]+),\"upper");
    private static final Dossier NORWEGIAN = RandomFootprints.precise(Footprints.phosphate("none", "value"));
    private static final Dossier REPLACING = RandomFootprints.precise(Footprints.phosphate("substitution", "mass"));
    private static final Dossier DANISH = RandomFootprints.precise(Footprints.rotors());
    private static final List<Place> PLACES = allPlaces();

    /** A number in a credential. */
    record Place(Dossier dossier, PassportBundle bundle, String credential, int number) {
        @Override
        public String toString() {
            return credential + ", number " + number;
        }
    }

    @Property(tries = 40)
    void footprintsOfRandomChainsAreReadBackAndAccepted(@ForAll("samples") ChainSample sample, @ForAll long seed)
            throws MalformedInputException {
        Dossier dossier = RandomFootprints.of(sample, seed);
        PassportBundle bundle = new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);

        VerificationReport report = new ChainVerifier(Issuers.trust(sample.register(), sample.certifier()))
                .verify(BundleReader.read(BundleWriter.write(bundle)), AT);

        assertThat(report.dossier()).contains(dossier);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Also prices of what a step does not make are numbers; only what changes no footprint passes. */
    @Property(tries = 80)
    void noNumberIsChangedUnseen(@ForAll("places") Place place, @ForAll("factors") BigDecimal factor) {
        VerificationReport report = Phosphate.verify(new Forgery(place.bundle())
                .change(place.credential(), json -> scaled(json, place.number(), factor))
                .relinked());

        Assume.that(report.dossier().isPresent());
        Dossier forged = report.dossier().orElseThrow();
        assertThat(forged.footprints()).isNotEqualTo(place.dossier().footprints());
        boolean changed = !forged.footprints()
                        .claims()
                        .equals(place.dossier().footprints().claims())
                || !results(forged).equals(results(place.dossier()));
        assertThat(report.verdict()).isEqualTo(changed ? Verdict.REJECTED : Verdict.ACCEPTED);
        if (changed) {
            assertThat(report.findings())
                    .extracting(Finding::code)
                    .containsAnyOf(
                            FootprintClaimFinding.FOOTPRINT_MISMATCH, FootprintClaimFinding.FOOTPRINT_SHARE_MISMATCH);
        }
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.of("0.5", "0.99", "1.0001", "2").map(BigDecimal::new);
    }

    private static List<Place> allPlaces() {
        List<Place> places = new ArrayList<>();
        for (Dossier dossier : List.of(NORWEGIAN, REPLACING, DANISH)) {
            PassportBundle bundle = Phosphate.bundle(dossier);
            for (var credential : bundle.credentials()) {
                JsonObject json = Forgery.json(credential);
                int number = 0;
                for (MatchResult found :
                        NUMBER.matcher(json.toString()).results().toList()) {
                    if (value(found).signum() != 0) {
                        places.add(new Place(dossier, bundle, id(json), number));
                    }
                    number++;
                }
            }
        }
        return places;
    }

    private static String id(JsonObject json) {
        try {
            return json.requireString("id");
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static BigDecimal value(MatchResult found) {
        return new BigDecimal(found.group(2) == null ? found.group(3) : found.group(2));
    }

    private static JsonObject scaled(JsonObject json, int number, BigDecimal factor) {
        String text = json.toString();
        MatchResult found =
                NUMBER.matcher(text).results().skip(number).findFirst().orElseThrow();
        int group = found.group(2) == null ? 3 : 2;
        // A claimed value keeps its digits.
        BigDecimal value = value(found);
        BigDecimal moved = value.multiply(factor);
        String by = group == 3
                ? moved.setScale(RandomFootprints.DIGITS, RoundingMode.HALF_UP).toPlainString()
                : moved.toPlainString();
        return Forgery.parse(text.substring(0, found.start(group)) + by + text.substring(found.end(group)));
    }

    /** The results of all claimed batches, as they follow; of what is attested, as it is attested. */
    private static List<String> results(Dossier dossier) {
        ChainFootprint footprint = dossier.footprints().calculate(dossier.chain());
        List<String> results = new ArrayList<>();
        for (FootprintClaim claim : dossier.footprints().claims()) {
            for (FootprintResult result : claim.results()) {
                String category = result.category().key();
                results.add(claim.batch() + " " + footprint.total(claim.batch(), category) + " "
                        + footprint.primaryShare(claim.batch(), category));
            }
        }
        return results;
    }
}
