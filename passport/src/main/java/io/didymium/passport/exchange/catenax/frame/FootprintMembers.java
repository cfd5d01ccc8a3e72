package io.didymium.passport.exchange.catenax.frame;

import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The members of the aspect Pcf that a claim of a carbon footprint states. */
final class FootprintMembers {
    static final AspectShape SHAPE = AspectShape.of("pcf-9.0.0.json");

    private static final String METHOD = "/pcfAssessmentAndMethodology/0";
    private static final String ASSESSMENT = METHOD + "/pcfAssessmentInformation/0";
    private static final String PRODUCT = "/companyAndProductInformation/0/productInformation/0";
    private static final Pattern GATE = Pattern.compile("cradle[ -]to[ -]gate");

    private FootprintMembers() {}

    static List<String> put(FramedGoods goods, FrameMerge payload) {
        FootprintClaim claim = goods.carbon()
                .orElseThrow(() -> new IllegalArgumentException(
                        SHAPE.name() + " of " + goods.batch().id() + " needs one claim of a carbon footprint"));
        FootprintResult result = claim.carbon().orElseThrow();
        boolean perKilogram = claim.unit().kilograms().compareTo(BigDecimal.ONE) == 0;
        payload.put("/scopeOfPcfForm/0/specVersion", "urn:io.catenax.pcf:datamodel:version:9.0.0")
                .put(
                        "/productLifeCycleStagesAndEmissions/0/productionStage/0/pcfExcludingBiogenicUptake",
                        result.value())
                .put(PRODUCT + "/productNameCompany", goods.batch().name())
                .put(PRODUCT + "/productIds/0", goods.batch().id().value())
                .put(PRODUCT + "/declaredUnitOfMeasurement", perKilogram ? "kilogram" : "piece")
                .put(PRODUCT + "/declaredUnitAmount", BigDecimal.ONE)
                .put(PRODUCT + "/productMassPerDeclaredUnit", claim.unit().kilograms())
                .put("/companyAndProductInformation/0/companyInformation/0/companyName", goods.makerName())
                .put(
                        "/companyAndProductInformation/0/companyInformation/0/companyIds/0",
                        goods.makerNumber().map(number -> "urn:" + number))
                .put(
                        METHOD + "/pcfMethodology/0/allocationInForeground/0/allocationRulesDescription",
                        claim.basis().allocation())
                .put(
                        ASSESSMENT + "/technology/0/boundaryProcessesDescription",
                        claim.basis().boundary())
                .put(
                        ASSESSMENT + "/geography/0/geographyCountry",
                        goods.facility().map(site -> site.address().country().value()));
        if (GATE.matcher(claim.basis().boundary().toLowerCase(Locale.ROOT)).matches()) {
            payload.put("/scopeOfPcfForm/0/partialFullPcf", "Cradle-to-gate");
        }
        result.shares()
                .primary()
                .ifPresent(part ->
                        payload.put(METHOD + "/dataSourcesAndQuality/0/primaryDataShare", part.movePointRight(2)));
        List<String> lost = goods.lost(FramedGoods.Part.FOOTPRINT);
        lost.add(goods.batch().id()
                + ": method, rules and inventory of the footprint, as members; the day of its claim");
        if (claim.results().size() > 1) {
            lost.add(goods.batch().id() + ": footprints in other categories");
        }
        return lost;
    }
}
