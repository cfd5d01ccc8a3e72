package io.didymium.examples.cli.responsibility;

import io.didymium.core.party.CountryCode;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.examples.cli.shell.CommandFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say what a verifier demands of records of responsibility. */
public final class DemandChoice {
    @Option(
            names = "--statements",
            paramLabel = "PERCENT",
            description = "Demands valid due-diligence statements for this part of each rare earth of a final batch.")
    private int percent;

    @Option(
            names = "--risk-country",
            paramLabel = "COUNTRY",
            description =
                    "A country, by its two letters, of which suppliers must state a risk; may be given several times.")
    private List<String> countries = List.of();

    @Option(
            names = "--grievance-days",
            paramLabel = "DAYS",
            description = "After how many days an open grievance is too old; by default 90.")
    private int grievanceDays = ResponsibilityDemands.standard().grievanceDays();

    @Option(
            names = "--hazards",
            description = "Demands the data on hazards that form and process of batches and steps ask for.")
    private boolean hazards;

    /** What is demanded. */
    public ResponsibilityDemands demands() throws CommandFault {
        Set<CountryCode> codes = new HashSet<>();
        try {
            countries.forEach(country -> codes.add(new CountryCode(country)));
            return ResponsibilityDemands.builder()
                    .statementPercent(percent)
                    .riskCountries(codes)
                    .grievanceDays(grievanceDays)
                    .hazards(hazards)
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }
}
