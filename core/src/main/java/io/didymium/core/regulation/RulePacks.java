package io.didymium.core.regulation;

import static io.didymium.core.element.Element.BORON;
import static io.didymium.core.element.Element.COBALT;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.LEAD;
import static io.didymium.core.element.Element.LITHIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.NICKEL;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.element.Element.SAMARIUM;
import static io.didymium.core.element.Element.TERBIUM;
import static io.didymium.core.origin.SourceClass.POST_CONSUMER;
import static io.didymium.core.origin.SourceClass.PRE_CONSUMER;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule packs that come with the library, as the law stood in November 2026. */
public final class RulePacks {
    private static final Set<Element> MAGNET_ELEMENTS =
            EnumSet.of(NEODYMIUM, DYSPROSIUM, PRASEODYMIUM, TERBIUM, BORON, SAMARIUM, NICKEL, COBALT);

    private static final Scope MAGNET_PRODUCTS = Scope.builder()
            .groups(ProductGroup.NAMED)
            .magnetTypes(EnumSet.of(
                    MagnetType.NEODYMIUM_IRON_BORON, MagnetType.SAMARIUM_COBALT, MagnetType.ALUMINIUM_NICKEL_COBALT))
            .massAbove(Mass.ofKilograms("0.2"))
            .build();

    private static final String READ_OF_ARTICLE_29 =
            "Paragraphs 1 and 2 were read in the Official Journal's German text; the exemption of defence and space and"
                    + " all else is general knowledge of the act. No act on calculation was found by November 2026.";

    /** From 24 May 2027, or two years after the delegated act on calculation if that is later; none was found. */
    private static final ApplicationDate MAGNET_SHARES = new ApplicationDate(LocalDate.of(2027, 5, 24), false);

    /**
     * Recycled content of permanent magnets: shares recovered from post-consumer waste, in products of Article 28(1)
     * whose magnets, ferrite aside, weigh more than 0.2 kg.
     */
    public static final RulePack CRMA_ARTICLE_29 = RulePack.builder(
                    "eu-crma-art-29", "2024-05-03", "Regulation (EU) 2024/1252, Article 29(1)")
            .basis(READ_OF_ARTICLE_29)
            .scope(MAGNET_PRODUCTS)
            .applicationDate(MAGNET_SHARES)
            .elements(MAGNET_ELEMENTS)
            .isExhaustive(true)
            .counted(EnumSet.of(POST_CONSUMER))
            .build();

    /** The same as the proposal of December 2025 may change it: pre-consumer waste counts too. Not law. */
    public static final RulePack CRMA_ARTICLE_29_DRAFT = RulePack.builder(
                    "eu-crma-art-29-draft",
                    "2025-12-03",
                    "COM(2025) 946 (RESourceEU), proposal to amend Regulation (EU) 2024/1252, read as admitting"
                            + " pre-consumer waste")
            .basis("Summaries of the proposal were read, not its text. " + READ_OF_ARTICLE_29)
            .scope(MAGNET_PRODUCTS)
            .applicationDate(MAGNET_SHARES)
            .elements(MAGNET_ELEMENTS)
            .isExhaustive(true)
            .counted(EnumSet.of(POST_CONSUMER, PRE_CONSUMER))
            .build();

    /** Recycled content as self-declared: pre-consumer and post-consumer, of any element and product. */
    public static final RulePack ISO_14021 = RulePack.builder("iso-14021", "2016", "ISO 14021:2016, 7.8.1.1")
            .basis("General knowledge of the standard, and its definitions as other texts repeat them.")
            .elements(EnumSet.allOf(Element.class))
            .counted(EnumSet.of(POST_CONSUMER, PRE_CONSUMER))
            .build();

    /**
     * Recycled content of batteries: manufacturing waste and post-consumer waste, with minimum shares. Batteries of light
     * means of transport follow in 2036.
     */
    public static final RulePack BATTERY_ARTICLE_8 = RulePack.builder(
                    "eu-battery-art-8", "2023-07-12", "Regulation (EU) 2023/1542, Article 8(2) and (3)")
            .basis("General knowledge of the act; its text was not read.")
            .scope(Scope.builder()
                    .batteries(EnumSet.complementOf(EnumSet.of(BatteryCategory.PORTABLE)))
                    .build())
            .applicationDate(new ApplicationDate(LocalDate.of(2031, 8, 18), true))
            .elements(EnumSet.of(COBALT, LEAD, LITHIUM, NICKEL))
            .counted(EnumSet.of(POST_CONSUMER, PRE_CONSUMER))
            .minima(batteryMinima())
            .build();

    private RulePacks() {}

    /** All of them. */
    public static List<RulePack> all() {
        return List.of(CRMA_ARTICLE_29, CRMA_ARTICLE_29_DRAFT, ISO_14021, BATTERY_ARTICLE_8);
    }

    /** The pack of a name and a version, if it is one of these. */
    public static Optional<RulePack> find(String id, String version) {
        return all().stream()
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst();
    }

    private static List<MinimumShare> batteryMinima() {
        Set<BatteryCategory> later = EnumSet.complementOf(EnumSet.of(BatteryCategory.PORTABLE));
        Set<BatteryCategory> first = EnumSet.copyOf(later);
        first.remove(BatteryCategory.LIGHT_MEANS_OF_TRANSPORT);
        return List.of(
                new MinimumShare(LocalDate.of(2031, 8, 18), first, Map.of(COBALT, 16, LEAD, 85, LITHIUM, 6, NICKEL, 6)),
                new MinimumShare(
                        LocalDate.of(2036, 8, 18), later, Map.of(COBALT, 26, LEAD, 85, LITHIUM, 12, NICKEL, 15)));
    }
}
