package io.didymium.core.lca.pcr;

import static io.didymium.core.lca.allocation.AllocationMethod.ECONOMIC;
import static io.didymium.core.lca.allocation.AllocationMethod.PHYSICAL;
import static io.didymium.core.lca.allocation.AllocationMethod.RARE_EARTH_OXIDE;

import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.pcr.study.DeclaredUnit;
import io.didymium.core.lca.pcr.study.ReportingItem;
import io.didymium.core.lca.pcr.study.StudyModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The product category rules that come with the library. */
public final class BuiltInRules {
    private static final Set<ReportingItem> ALWAYS = EnumSet.of(
            ReportingItem.OWNER,
            ReportingItem.PRODUCT_AND_CODE,
            ReportingItem.RULES_AND_PROGRAMME,
            ReportingItem.BOUNDARY_DIAGRAM,
            ReportingItem.GEOGRAPHY,
            ReportingItem.DATA_SOURCES,
            ReportingItem.PRIMARY_SHARE,
            ReportingItem.ALLOCATION,
            ReportingItem.CUT_OFFS,
            ReportingItem.ELECTRICITY_MIX,
            ReportingItem.COMPOSITION,
            ReportingItem.PACKAGING,
            ReportingItem.RESULTS_BY_MODULE,
            ReportingItem.INTERPRETATION,
            ReportingItem.VERIFIER,
            ReportingItem.THORIUM_AND_URANIUM);

    private static final RuleThresholds THRESHOLDS = RuleThresholds.builder()
            .processCutOff(BigDecimal.ONE)
            .moduleCutOff(BigDecimal.valueOf(5))
            .coreSpecific(BigDecimal.valueOf(90))
            .proxy(BigDecimal.TEN)
            .referenceMonths(12)
            .genericYears(10)
            .priceMonths(12)
            .validityYears(5)
            .worsening(BigDecimal.TEN)
            .build();

    /**
     * Rare-earth concentrates, oxides, metals and magnets.
     *
     * <p>The rules were published by EPD International on 25 January 2024; their text was not available. What is known of
     * them is that they set a declared unit and a boundary for each stage and treat the allocation of co-products as their
     * most important part. Numbers and lists are therefore the defaults of the programme or assumptions, as
     * {@link ProductCategoryRules#basis} states for each item. They are to be replaced by the text, and support no claim of conformity.
     */
    public static final ProductCategoryRules RARE_EARTHS = ProductCategoryRules.builder(
                    "epd-rare-earths",
                    "2024-01-25-draft-1",
                    "EPD International, PCR Rare-Earth Concentrates, Oxides, Metals, and Magnets, published 25 January 2024"
                            + " (text not available; programme defaults and assumptions in its place)",
                    THRESHOLDS)
            .stages(stages())
            .indicators(indicators())
            .basis(basis())
            .build();

    private BuiltInRules() {}

    /** Finds rules by name and version. */
    public static Optional<ProductCategoryRules> find(String id, String version) {
        return Optional.of(RARE_EARTHS)
                .filter(profile -> profile.id().equals(id) && profile.version().equals(version));
    }

    private static Map<LifeCycleStage, StageRule> stages() {
        Map<LifeCycleStage, StageRule> stages = new EnumMap<>(LifeCycleStage.class);
        stages.put(
                LifeCycleStage.CONCENTRATE,
                stage(false, ReportingItem.RARE_EARTH_CONTENT, ReportingItem.ACID_AND_AMMONIA));
        stages.put(LifeCycleStage.OXIDE, stage(true, ReportingItem.PURITY, ReportingItem.ACID_AND_AMMONIA));
        stages.put(LifeCycleStage.METAL, stage(false, ReportingItem.PERFLUOROCARBONS));
        stages.put(
                LifeCycleStage.MAGNET, stage(false, ReportingItem.COATING_AND_GRADE, ReportingItem.PERFLUOROCARBONS));
        return stages;
    }

    private static StageRule stage(boolean comparison, ReportingItem... more) {
        Set<ReportingItem> reporting = EnumSet.copyOf(ALWAYS);
        reporting.addAll(List.of(more));
        List<AllocationMethod> order = List.of(RARE_EARTH_OXIDE, PHYSICAL, ECONOMIC);
        return StageRule.builder(DeclaredUnit.KILOGRAM)
                .modules(EnumSet.of(StudyModule.UPSTREAM, StudyModule.CORE))
                .allocation(order)
                .comparison(comparison)
                .reporting(reporting)
                .build();
    }

    private static List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        add(all, true, "kg CO2 eq", "GWP-total", "GWP-fossil", "GWP-biogenic", "GWP-luluc");
        add(all, true, "kg CFC-11 eq", "ODP");
        add(all, true, "mol H+ eq", "AP");
        add(all, true, "kg P eq", "EP-freshwater");
        add(all, true, "kg N eq", "EP-marine");
        add(all, true, "mol N eq", "EP-terrestrial");
        add(all, true, "kg NMVOC eq", "POCP");
        add(all, true, "kg Sb eq", "ADP-minerals&metals");
        add(all, true, "MJ", "ADP-fossil");
        add(all, true, "m3 world eq deprived", "WDP");
        add(all, false, "disease incidence", "PM");
        add(all, false, "kBq U-235 eq", "IRP");
        add(all, false, "CTUe", "ETP-fw");
        add(all, false, "CTUh", "HTP-c", "HTP-nc");
        add(all, false, "1", "SQP");
        add(all, true, "MJ", "PERE", "PERM", "PERT", "PENRE", "PENRM", "PENRT", "RSF", "NRSF");
        add(all, true, "kg", "SM", "HWD", "NHWD", "RWD", "CRU", "MFR", "MER");
        add(all, true, "m3", "FW");
        add(all, true, "MJ", "EEE", "EET");
        return all;
    }

    private static void add(List<Indicator> all, boolean mandatory, String unit, String... ids) {
        for (String id : ids) {
            all.add(new Indicator(id, unit, mandatory));
        }
    }

    private static Map<PcrItem, ItemBasis> basis() {
        Map<PcrItem, ItemBasis> basis = new EnumMap<>(PcrItem.class);
        for (PcrItem item : PcrItem.values()) {
            basis.put(item, ItemBasis.PROGRAMME_DEFAULT);
        }
        basis.put(PcrItem.ALLOCATION_COMPARISON, ItemBasis.ASSUMPTION);
        basis.put(PcrItem.PRICE_WINDOW, ItemBasis.ASSUMPTION);
        basis.put(PcrItem.CORE_DATA, ItemBasis.ASSUMPTION);
        return basis;
    }
}
