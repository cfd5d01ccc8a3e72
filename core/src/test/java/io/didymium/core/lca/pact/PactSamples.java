package io.didymium.core.lca.pact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Footprints that keep to the rules: the least that one says, and whatever chance adds. */
final class PactSamples {
    private static final List<String> UNITS = List.of("liter", "kilogram", "kilowatt hour", "piece", "megabit second");
    private static final Map<String, List<String>> WORDS = Map.of(
            "allocationRulesDescription", List.of("", "by value, five years"),
            "boundaryProcessesDescription", List.of("mine to oxide\n\"cradle to gate\""),
            "ccuCalculationApproach", List.of("Cut-off", "Credit"),
            "ccuCreditCertification", List.of("https://register.example/credits/1?year=2026#two"),
            "exemptedEmissionsDescription", List.of("", "packaging of reagents"),
            "technologicalCO2CaptureOrigin", List.of("biogenic, from a pulp mill"));
    private static final Map<String, List<String>> PLACES = Map.of(
            "geographyCountry", List.of("NO", "MY"),
            "geographyCountrySubdivision", List.of("US-NY", "FR-75"),
            "geographyRegionOrSubregion", List.of("Northern Europe", "Latin America and the Caribbean"));

    private final Random random;

    private PactSamples(Random random) {
        this.random = random;
    }

    /** Nothing that may be left out. */
    static PactFootprint minimal() {
        Map<PactAmount, BigDecimal> amounts = new EnumMap<>(PactAmount.class);
        for (PactAmount amount : PactAmount.values()) {
            if (amount.isMandatory()) {
                amounts.put(amount, BigDecimal.ZERO);
            }
        }
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2026-03-31T00:00:00Z");
        return new PactFootprint(
                new PactFootprint.Identity(
                        "f4b1225a-bd44-4c8e-861d-079e4e1dfd69",
                        "3.0.0",
                        end,
                        PactFootprint.Status.ACTIVE,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                new PactFootprint.Company("A company", List.of("urn:company:example:a")),
                new PactFootprint.Product("NdPr oxide", "", List.of("urn:gtin:4712345060507"), List.of()),
                PactCarbon.builder(
                                new PactCarbon.DeclaredMass("kilogram", BigDecimal.ONE, BigDecimal.ONE),
                                new PactFootprint.Period(start, end),
                                new PactCarbon.Basis(List.of("AR6"), List.of("PACT-3.0"), List.of(), List.of()))
                        .amounts(amounts)
                        .build(),
                List.of());
    }

    /** Every member that there is, or as many as chance leaves in. */
    static PactFootprint random(long seed) {
        return new PactSamples(new Random(seed)).footprint();
    }

    private PactFootprint footprint() {
        Instant created = instant();
        PactCarbon carbon = carbon();
        return new PactFootprint(
                new PactFootprint.Identity(
                        uuid(),
                        pick(List.of("3.0.0", "3.1.12", "3.0.0-20250401")),
                        created,
                        pick(List.of(PactFootprint.Status.values())),
                        sometimes().map(yes -> List.of(uuid(), uuid())).orElse(List.of()),
                        sometimes().map(yes -> within(carbon.reference().end())),
                        sometimes().map(yes -> "Größe: €")),
                new PactFootprint.Company("A company", urns()),
                new PactFootprint.Product(
                        "NdPr oxide",
                        pick(List.of("", "99.5 %")),
                        urns(),
                        sometimes().map(yes -> urns()).orElse(List.of())),
                carbon,
                sometimes().map(yes -> extensions()).orElse(List.of()));
    }

    private PactCarbon carbon() {
        SortedMap<String, Boolean> flags = new TreeMap<>();
        PactRules.FLAGS.forEach(name -> sometimes().ifPresent(yes -> flags.put(name, random.nextBoolean())));
        SortedMap<String, String> words = new TreeMap<>();
        WORDS.forEach((name, texts) -> sometimes().ifPresent(yes -> words.put(name, pick(texts))));
        String place = pick(List.copyOf(new TreeMap<>(PLACES).keySet()));
        sometimes().ifPresent(yes -> words.put(place, pick(PLACES.get(place))));
        return PactCarbon.builder(
                        new PactCarbon.DeclaredMass(pick(UNITS), new BigDecimal("0.001"), decimal(0)),
                        period(),
                        basis())
                .amounts(amounts(flags))
                .texts(words)
                .flags(flags)
                .quality(sometimes()
                        .map(yes -> new PactCarbon.Quality(rating(), rating(), rating()))
                        .orElse(null))
                .verification(sometimes().map(yes -> verification()).orElse(null))
                .build();
    }

    private Map<PactAmount, BigDecimal> amounts(SortedMap<String, Boolean> flags) {
        Map<PactAmount, BigDecimal> amounts = new EnumMap<>(PactAmount.class);
        for (PactAmount amount : PactAmount.values()) {
            if (amount.isMandatory() || random.nextBoolean()) {
                amounts.put(amount, decimal(amount.allows(1) ? 0 : -1));
            }
        }
        if (Boolean.FALSE.equals(flags.get("packagingEmissionsIncluded"))) {
            amounts.remove(PactAmount.PACKAGING);
        }
        if (Boolean.FALSE.equals(flags.get("ccsTechnologicalCO2CaptureIncluded"))) {
            amounts.remove(PactAmount.CAPTURE);
            amounts.remove(PactAmount.REMOVALS);
        }
        return amounts;
    }

    private PactCarbon.Basis basis() {
        return new PactCarbon.Basis(
                List.of("AR5", "AR6"),
                List.of("ISO14067", "PACT-3.0"),
                sometimes()
                        .map(yes -> List.of(
                                PactCarbon.SectorRule.of("PEF", List.of("PEF 1.0")),
                                PactCarbon.SectorRule.ofOther("Another", List.of("A", "B"))))
                        .orElse(List.of()),
                sometimes()
                        .map(yes -> List.of(new PactCarbon.Database("USLCI", "FY17")))
                        .orElse(List.of()));
    }

    private PactCarbon.Verification verification() {
        return PactCarbon.Verification.builder()
                .coverage(sometimes().map(yes -> "product level").orElse(null))
                .provider(sometimes().map(yes -> "An auditor").orElse(null))
                .completed(sometimes().map(yes -> instant()).orElse(null))
                .standard(sometimes().map(yes -> "ISO 14067").orElse(null))
                .comments(sometimes().map(yes -> "No comment").orElse(null))
                .build();
    }

    private List<PactExtension> extensions() {
        List<PactExtension> extensions = new ArrayList<>();
        extensions.add(PactExtension.builder("2.0.0", "https://schema.example/a.json", "{}")
                .build());
        extensions.add(PactExtension.builder(
                        "2.0.0",
                        "https://schema.example/b.json",
                        "{\"weight\": 10.50, \"list\": [true, null, \"x\"], \"inner\": {\"e\": 1e-3}}")
                .documentation("https://schema.example/b")
                .build());
        return extensions;
    }

    /** From 0 to 100 with up to eleven decimals, or the negative. */
    private BigDecimal decimal(int signum) {
        int scale = random.nextInt(12);
        BigDecimal value = BigDecimal.valueOf((long) (random.nextDouble() * 100 * Math.pow(10, scale)), scale);
        return signum < 0 ? value.negate() : value;
    }

    private BigDecimal rating() {
        return BigDecimal.valueOf(10 + random.nextInt(41), 1);
    }

    private PactFootprint.Period period() {
        Instant start = instant();
        return new PactFootprint.Period(start, start.plusSeconds(random.nextInt(90_000_000)));
    }

    /** A validity period, which may begin at the end of the reference period and may last three years. */
    private PactFootprint.Period within(Instant end) {
        Instant start = end.plusSeconds(random.nextInt(4_000_000));
        return new PactFootprint.Period(start, start.plusSeconds(random.nextInt(90_000_000)));
    }

    private Instant instant() {
        return Instant.parse("2024-01-01T00:00:00Z").plusMillis(random.nextInt(Integer.MAX_VALUE));
    }

    private List<String> urns() {
        return random.nextBoolean() ? List.of("urn:gtin:1") : List.of("urn:uuid:" + uuid(), "URN:pact:x");
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Optional<Boolean> sometimes() {
        return random.nextBoolean() ? Optional.of(true) : Optional.empty();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
