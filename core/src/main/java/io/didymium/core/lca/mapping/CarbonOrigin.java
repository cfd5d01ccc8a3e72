package io.didymium.core.lca.mapping;

import java.util.List;
import java.util.Set;

/** Where the carbon of a greenhouse gas comes from, by the name of its flow (EN 15804:2012+A2:2019, annex C). */
public enum CarbonOrigin {
    /** Fossil carbon, and gases without carbon of living matter such as nitrous oxide and perfluorocarbons. */
    FOSSIL,
    /** Carbon that living matter took up. */
    BIOGENIC,
    /** Carbon of soils and stocks of biomass, given off when the use of land changes. */
    LAND_USE,
    /** A gas that may be any of these, and whose name does not say which. */
    UNSTATED;

    /** Gases whose carbon may be of any origin. */
    private static final Set<String> CARBON =
            Set.of("carbon dioxide", "carbon monoxide", "methane", "co2", "co", "ch4");

    /** The origin of the flow of a name. */
    public static CarbonOrigin of(String flow) {
        List<String> qualifiers = FlowName.qualifiers(flow);
        if (qualifiers.contains("landusechange") || FlowName.normal(flow).contains("soil or biomass stock")) {
            return LAND_USE;
        }
        if (qualifiers.contains("biogenic")) {
            return BIOGENIC;
        }
        return !qualifiers.contains("fossil") && CARBON.contains(FlowName.normal(flow)) ? UNSTATED : FOSSIL;
    }
}
