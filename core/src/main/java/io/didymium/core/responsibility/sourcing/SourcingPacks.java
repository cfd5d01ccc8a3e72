package io.didymium.core.responsibility.sourcing;

import io.didymium.core.element.Element;
import io.didymium.core.party.CountryCode;
import io.didymium.core.regulation.ApplicationDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules on countries by stage that come with the library, as of November 2026. */
public final class SourcingPacks {
    private static final Set<Element> RARE_EARTHS = Stream.of(Element.values())
            .filter(Element::isRareEarth)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Element.class)));

    /** The members of the Union, whose countries are no third countries. */
    private static final Set<CountryCode> UNION =
            countries("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL" + " PL PT RO SE SI SK");

    /**
     * Magnets that the armed forces of the United States may not buy: melted or produced in a covered country; from 1 January 2027
     * on also mined, refined or separated there.
     */
    public static final ExclusionPack DFARS_7052 = ExclusionPack.builder(
                    "us-dfars-7052", "2024-05-30", "DFARS 252.225-7052 (final rule of 30 May 2024)")
            .basis("A summary of the final rule was read: the countries, and mining, refining, separation, melting and"
                    + " production from 1 January 2027 on. General knowledge: melting and production before that day, and the"
                    + " exception for recycled magnets milled and sintered in the United States. Read as being about the rare"
                    + " earths of the magnet; reduction to metal is counted as refining. The day that counts is that of the"
                    + " contract, which a passport does not state. Thresholds and waivers are not judged.")
            .countries(countries("CN IR KP RU"))
            .bans(List.of(
                    new StageBan(
                            LocalDate.of(2019, 4, 30), EnumSet.of(SourcingStage.MELTING, SourcingStage.PRODUCTION)),
                    new StageBan(
                            LocalDate.of(2027, 1, 1),
                            EnumSet.of(SourcingStage.MINING, SourcingStage.REFINING, SourcingStage.SEPARATION))))
            .elements(RARE_EARTHS)
            .recyclers(new CountryCode("US"))
            .build();

    /** The benchmark of the Union for 2030: of each strategic raw material at most 65 % of a stage from one third country. */
    public static final ConcentrationPack CRMA_65 = ConcentrationPack.builder(
                    "eu-crma-art-5-65", "2024-05-03", "Regulation (EU) 2024/1252, Article 5(1)(b)")
            .basis(
                    "General knowledge of the act. It is a benchmark for the consumption of the Union in a year, not a duty of"
                            + " an operator: what is shown here is how far one batch is from it.")
            .applicationDate(new ApplicationDate(LocalDate.of(2030, 1, 1), true))
            .percent(65)
            .home(UNION)
            .stages(EnumSet.of(
                    SourcingStage.MINING, SourcingStage.REFINING, SourcingStage.SEPARATION, SourcingStage.MELTING))
            .elements(EnumSet.of(
                    Element.NEODYMIUM,
                    Element.PRASEODYMIUM,
                    Element.TERBIUM,
                    Element.DYSPROSIUM,
                    Element.GADOLINIUM,
                    Element.SAMARIUM,
                    Element.CERIUM,
                    Element.BORON,
                    Element.COBALT,
                    Element.NICKEL))
            .build();

    private SourcingPacks() {}

    private static Set<CountryCode> countries(String codes) {
        return Stream.of(codes.split(" ", -1)).map(CountryCode::new).collect(Collectors.toSet());
    }
}
