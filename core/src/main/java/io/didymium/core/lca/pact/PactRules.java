package io.didymium.core.lca.pact;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.MalformedDataException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of PACT, version 3, beyond form: ranges fail, sums and what the methodology demands warn. */
public final class PactRules {
    static final List<String> FLAGS = List.of("ccsTechnologicalCO2CaptureIncluded", "packagingEmissionsIncluded");

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal FIVE = new BigDecimal("5");
    /** Senders round each part to two or three digits. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private static final Instant QUALITY_DEMANDED = Instant.parse("2027-01-01T00:00:00Z");
    private static final int YEARS_VALID = 3;

    private final PactFootprint footprint;
    private final List<Finding> findings = new ArrayList<>();

    private PactRules(PactFootprint footprint) {
        this.footprint = footprint;
    }

    /** What a footprint breaks, in form and beyond, as whoever receives it will find; empty if it keeps to every rule. */
    public static List<Finding> inspect(PactFootprint footprint) {
        try {
            return PactReader.read(PactWriter.write(footprint)).get(0).findings();
        } catch (MalformedDataException e) {
            return List.of(Finding.of(
                    PactFinding.PACT_FORMAT,
                    Location.of(footprint.identity().id()),
                    Map.of("member", "footprint", "expected", "readable", "found", String.valueOf(e.getMessage()))));
        }
    }

    /** What a footprint of the right form breaks. */
    static List<Finding> beyondForm(PactFootprint footprint) {
        PactRules rules = new PactRules(footprint);
        rules.ranges();
        rules.periods();
        rules.sums();
        rules.contradictions();
        rules.demands();
        return List.copyOf(rules.findings);
    }

    private void ranges() {
        PactCarbon carbon = footprint.carbon();
        if (carbon.unit().amount().signum() <= 0) {
            outOfRange("declaredUnitAmount", "above 0", carbon.unit().amount());
        }
        if (carbon.unit().mass().signum() < 0) {
            outOfRange("productMassPerDeclaredUnit", "0 or above", carbon.unit().mass());
        }
        carbon.amounts().forEach((amount, value) -> {
            if (!amount.allows(value.signum())) {
                outOfRange(amount.member(), value.signum() < 0 ? "0 or above" : "0 or below", value);
            }
        });
        for (PactAmount percent : List.of(PactAmount.EXEMPTED, PactAmount.PRIMARY_SHARE)) {
            carbon.find(percent)
                    .filter(value -> value.compareTo(HUNDRED) > 0)
                    .ifPresent(value -> outOfRange(percent.member(), "100 or below", value));
        }
        carbon.quality().ifPresent(quality -> {
            rating("technologicalDQR", quality.technological());
            rating("geographicalDQR", quality.geographical());
            rating("temporalDQR", quality.temporal());
        });
    }

    private void rating(String member, BigDecimal value) {
        if (value.compareTo(BigDecimal.ONE) < 0 || value.compareTo(FIVE) > 0) {
            outOfRange("dqi/" + member, "from 1 to 5", value);
        }
    }

    private void periods() {
        PactFootprint.Period reference = footprint.carbon().reference();
        if (reference.end().isBefore(reference.start())) {
            add(PactFinding.PACT_PERIOD, "/pcf/referencePeriodEnd", Map.of("member", "reference period"));
        }
        footprint.identity().validity().ifPresent(validity -> {
            if (validity.end().isBefore(validity.start())) {
                add(PactFinding.PACT_PERIOD, "/validityPeriodEnd", Map.of("member", "validity"));
            }
            Instant latest = lastDay(reference);
            if (validity.start().isBefore(reference.end())) {
                validity(
                        "validityPeriodStart",
                        validity.start(),
                        "no earlier than the end of the reference period, " + reference.end());
            }
            if (validity.end().isAfter(latest)) {
                validity(
                        "validityPeriodEnd",
                        validity.end(),
                        "no later than three years after the reference period, " + latest);
            }
        });
    }

    private void validity(String member, Instant found, String expected) {
        add(
                PactFinding.PACT_VALIDITY,
                "/" + member,
                Map.of("member", member, "found", found.toString(), "expected", expected));
    }

    /** The end of the validity period if none is stated: three years after the end of the reference period. */
    static Instant lastDay(PactFootprint.Period reference) {
        return reference.end().atOffset(ZoneOffset.UTC).plusYears(YEARS_VALID).toInstant();
    }

    /** Parts that are not given count as zero, for the whole would be unknown otherwise. */
    private void sums() {
        PactCarbon carbon = footprint.carbon();
        BigDecimal parts = BigDecimal.ZERO;
        for (PactAmount amount : PactAmount.values()) {
            if (amount.isSummand()) {
                parts = parts.add(carbon.find(amount).orElse(BigDecimal.ZERO));
            }
        }
        compare(PactAmount.EXCLUDING_UPTAKE, parts);
        BigDecimal excluding = carbon.find(PactAmount.EXCLUDING_UPTAKE).orElse(BigDecimal.ZERO);
        compare(
                PactAmount.INCLUDING_UPTAKE,
                excluding.add(carbon.find(PactAmount.UPTAKE).orElse(BigDecimal.ZERO)));
    }

    private void compare(PactAmount whole, BigDecimal parts) {
        BigDecimal stated = footprint.carbon().find(whole).orElse(BigDecimal.ZERO);
        BigDecimal tolerance = ROUNDING.max(stated.abs().multiply(ROUNDING));
        if (stated.subtract(parts).abs().compareTo(tolerance) > 0) {
            add(
                    PactFinding.PACT_SUM,
                    "/pcf/" + whole.member(),
                    Map.of(
                            "member", whole.member(),
                            "found", stated.toPlainString(),
                            "expected", parts.toPlainString()));
        }
    }

    private void contradictions() {
        PactCarbon carbon = footprint.carbon();
        List<String> places =
                carbon.texts().keySet().stream().filter(PactTexts::isPlace).toList();
        if (places.size() > 1) {
            contradiction(places.get(1), places.get(0));
        }
        if (Boolean.FALSE.equals(carbon.flags().get("packagingEmissionsIncluded"))
                && carbon.find(PactAmount.PACKAGING).isPresent()) {
            contradiction(PactAmount.PACKAGING.member(), "packagingEmissionsIncluded: false");
        }
        if (Boolean.FALSE.equals(carbon.flags().get("ccsTechnologicalCO2CaptureIncluded"))) {
            for (PactAmount amount : List.of(PactAmount.CAPTURE, PactAmount.REMOVALS)) {
                if (carbon.find(amount).isPresent()) {
                    contradiction(amount.member(), "ccsTechnologicalCO2CaptureIncluded: false");
                }
            }
        }
    }

    private void contradiction(String member, String other) {
        add(PactFinding.PACT_CONTRADICTION, "/pcf/" + member, Map.of("member", member, "other", other));
    }

    private void demands() {
        PactCarbon carbon = footprint.carbon();
        if (carbon.find(PactAmount.PRIMARY_SHARE).isEmpty()) {
            demanded(PactAmount.PRIMARY_SHARE.member());
        }
        FLAGS.stream().filter(flag -> !carbon.flags().containsKey(flag)).forEach(this::demanded);
        if (carbon.quality().isEmpty() && !footprint.identity().created().isBefore(QUALITY_DEMANDED)) {
            demanded("dqi");
        }
    }

    private void demanded(String member) {
        add(PactFinding.PACT_METHODOLOGY_DATA_MISSING, "/pcf/" + member, Map.of("member", member));
    }

    private void outOfRange(String member, String expected, BigDecimal found) {
        add(
                PactFinding.PACT_RANGE,
                "/pcf/" + member,
                Map.of("member", member, "expected", expected, "found", found.toPlainString()));
    }

    private void add(PactFinding code, String path, Map<String, String> arguments) {
        findings.add(Finding.of(code, new Location(footprint.identity().id(), path), arguments));
    }
}
