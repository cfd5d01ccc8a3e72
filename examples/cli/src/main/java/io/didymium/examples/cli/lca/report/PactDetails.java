package io.didymium.examples.cli.lca.report;

import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactCarbon;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.examples.cli.shell.CommandFault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a footprint for exchange states beside what an inventory gives. */
final class PactDetails {
    @Option(names = "--id", required = true, paramLabel = "UUID", description = "The id of the footprint.")
    private String id = "";

    @Option(names = "--company", required = true, paramLabel = "NAME", description = "Whose footprint it is.")
    private String company = "";

    @Option(names = "--company-id", required = true, paramLabel = "URN", description = "The id of the company.")
    private List<String> companyIds = List.of();

    @Option(names = "--product-id", required = true, paramLabel = "URN", description = "The id of the product.")
    private List<String> productIds = List.of();

    @Option(names = "--description", required = true, paramLabel = "TEXT", description = "What the product is.")
    private String description = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day of the data.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--until", required = true, paramLabel = "DAY", description = "The last day of the data.")
    private LocalDate until = LocalDate.MIN;

    @Option(
            names = "--ipcc",
            required = true,
            paramLabel = "AR",
            description = "The assessment report of the factors, such as AR6.")
    private List<String> reports = List.of();

    @Option(
            names = "--fossil-carbon",
            required = true,
            paramLabel = "KG",
            description = "The fossil carbon in the declared unit; 0 for metals.")
    private BigDecimal fossilCarbon = BigDecimal.ZERO;

    @Option(
            names = "--exempted",
            required = true,
            paramLabel = "PERCENT",
            description = "The part of the emissions that is left out.")
    private BigDecimal exempted = BigDecimal.ZERO;

    @Option(
            names = "--packaging",
            required = true,
            arity = "1",
            paramLabel = "true|false",
            description = "Whether packaging is included.")
    private boolean packaging;

    @Option(names = "--country", paramLabel = "CODE", description = "Where it is made (ISO 3166-1).")
    private @Nullable String country;

    @Option(
            names = "--uptake",
            paramLabel = "KG",
            description =
                    "Biogenic carbon dioxide that is taken up, as a negative number; needed if the inventory draws carbon dioxide"
                            + " from the air.")
    private @Nullable BigDecimal uptake;

    @Option(
            names = "--mass",
            paramLabel = "KG",
            description = "The mass of the declared unit; needed unless it is 1 kg, energy or a service.")
    private @Nullable BigDecimal mass;

    PactFootprint.Identity identity(Instant created) {
        return PactFootprint.Identity.builder(id, "3.0.1", created).build();
    }

    PactFootprint.Company company() {
        return new PactFootprint.Company(company, companyIds);
    }

    PactFootprint.Product product(String name) {
        return new PactFootprint.Product(name, description, productIds, List.of());
    }

    /** From the beginning of the first day to the end of the last, in UTC. */
    PactFootprint.Period reference() throws CommandFault {
        if (until.isBefore(from)) {
            throw CommandFault.usage("--until must not be before --from");
        }
        return new PactFootprint.Period(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    PactCarbon.Basis basis() {
        return new PactCarbon.Basis(reports, List.of("PACT-3.0"), List.of(), List.of());
    }

    Map<PactAmount, BigDecimal> amounts() {
        return Map.of(PactAmount.FOSSIL_CARBON, fossilCarbon, PactAmount.EXEMPTED, exempted);
    }

    SortedMap<String, String> texts() {
        return country == null ? new TreeMap<>() : new TreeMap<>(Map.of("geographyCountry", country));
    }

    SortedMap<String, Boolean> flags() {
        return new TreeMap<>(
                Map.of("packagingEmissionsIncluded", packaging, "ccsTechnologicalCO2CaptureIncluded", false));
    }

    BigDecimal uptake(boolean needed) throws CommandFault {
        if (uptake == null && needed) {
            throw CommandFault.usage(
                    "the inventory draws carbon dioxide from the air: say with --uptake how much of it the product holds"
                            + " back, or 0");
        }
        return uptake == null ? BigDecimal.ZERO : uptake;
    }

    BigDecimal mass(String unit) throws CommandFault {
        if (mass != null) {
            return mass;
        }
        return switch (unit) {
            case "kg" -> BigDecimal.ONE;
            case "MJ", "kWh", "t*km", "h" -> BigDecimal.ZERO;
            default -> throw CommandFault.usage("say with --mass how many kg 1 " + unit + " has");
        };
    }
}
