package io.didymium.passport.testing;

import io.didymium.core.circularity.ElementRecycling;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.circularity.SupplyGap;
import io.didymium.core.element.Element;
import io.didymium.core.id.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Records of recycling rates beside scenario B, with invented contents. */
public final class Recycling {
    /** What the recycler states of its own steps. */
    public static final RecordId OWN = new RecordId("urn:didymium:rotors:record:recycling-s-beta");

    /** What the keeper of minutes states of a region. */
    public static final RecordId REGION = new RecordId("urn:didymium:rotors:record:recycling-region");

    private Recycling() {}

    private static Rate rate(String value, String uncertainty) {
        return new Rate(new BigDecimal(value), new BigDecimal(uncertainty));
    }

    /** The recycler: of the neodymium of swarf, this part becomes oxide. */
    public static RecyclingRecord own(String recovery) {
        return RecyclingRecord.builder(OWN, Records.party("s-beta"))
                .name("Recovery of the recycler")
                .date(LocalDate.of(2026, 4, 6))
                .scope(RecyclingScope.OWN_STEPS)
                .region("chemical recycling of swarf")
                .source("weighing and analyses")
                .elements(List.of(ElementRecycling.builder(Element.NEODYMIUM)
                        .rates(Map.of(RecyclingStage.RECOVERY, rate(recovery, "0.01")))
                        .build()))
                .build();
    }

    /** A region: what is collected, handed on and recovered, and demand. */
    public static RecyclingRecord region() {
        return RecyclingRecord.builder(REGION, Sketched.CERTIFIER)
                .name("Recycling of magnets")
                .date(LocalDate.of(2025, 12, 31))
                .region("European Union, 2025")
                .source("invented")
                .elements(List.of(ElementRecycling.builder(Element.NEODYMIUM)
                        .rates(Map.of(
                                RecyclingStage.COLLECTION, rate("0.05", "0.01"),
                                RecyclingStage.PRE_TREATMENT, rate("0.8", "0.02"),
                                RecyclingStage.RECOVERY, rate("0.95", "0.01")))
                        .gap(new SupplyGap(Element.NEODYMIUM, new BigDecimal("4000000"), new BigDecimal("1500000")))
                        .build()))
                .documents(List.of(Records.named(Records.REPORT, "Report 2025")))
                .build();
    }
}
