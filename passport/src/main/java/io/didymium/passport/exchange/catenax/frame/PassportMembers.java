package io.didymium.passport.exchange.catenax.frame;

import io.didymium.core.party.Facility;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.exchange.catenax.PartnerNumber;
import io.didymium.passport.graph.VersionLine;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of the aspect DigitalProductPassport that a passport states. */
final class PassportMembers {
    static final AspectShape SHAPE = AspectShape.of("digital-product-passport-7.0.0.json");

    private static final String SITE = "/operation/manufacturing/facilities/0";
    private static final String MAKER = "/operation/manufacturing/manufacturer";
    private static final String OPERATOR = "/metadata/economicOperator";

    private PassportMembers() {}

    /** What aspects call the identification of the type, the batch and the item. */
    record Names(String type, String batch, String serial) {}

    static List<String> put(FramedGoods goods, FrameMerge payload) {
        putIdentification(
                goods,
                payload,
                "/identification",
                new Names("partTypeInformation", "batchInformation", "serialInformation"));
        putVersion(goods, payload, "/metadata");
        payload.put("/metadata/specVersion", "urn:io.catenax.generic.digital_product_passport:7.0.0")
                .put(OPERATOR + "/economicOperatorIdentification", goods.makerNumber())
                .put(OPERATOR + "/economicOperatorNames/0", goods.makerName())
                .put(MAKER + "/manufacturerIdentification", goods.makerNumber())
                .put(MAKER + "/manufacturerNames/0", goods.makerName())
                .put("/operation/manufacturing/manufacturingDate", goods.day().toString());
        goods.facility().ifPresent(site -> putSite(goods, payload, site));
        List<FramedGoods.Part> carried = new ArrayList<>();
        List<MaterialMembers.Material> materials = MaterialMembers.of(goods);
        for (int i = 0; i < materials.size(); i++) {
            putMaterial(payload, "/composition/materialInformation/materials/" + i, materials.get(i));
        }
        if (!materials.isEmpty()) {
            carried.add(FramedGoods.Part.CONTENTS);
        }
        if (materials.stream().anyMatch(material -> material.recycled().isPresent())) {
            carried.add(FramedGoods.Part.RECYCLED);
        }
        goods.carbon().ifPresent(claim -> putFootprint(payload, claim));
        List<String> lost = goods.lost(carried.toArray(FramedGoods.Part[]::new));
        if (carried.contains(FramedGoods.Part.RECYCLED)) {
            lost.add(goods.batch().id() + ": the rule packs of recycled shares");
        }
        return lost;
    }

    private static void putSite(FramedGoods goods, FrameMerge payload, Facility site) {
        payload.put(
                        SITE + "/facilityIdentification",
                        goods.terms()
                                .site(site.id())
                                .map(PartnerNumber::value)
                                .orElse(site.id().value()))
                .put(SITE + "/facilityAddress/locality/technicalKey", "CITY")
                .put(SITE + "/facilityAddress/locality/value", site.address().locality());
    }

    private static void putMaterial(FrameMerge payload, String at, MaterialMembers.Material material) {
        String id = at + "/materialIdentifications/0";
        String content = at + "/concentrationInformation/concentration";
        payload.put(id + "/materialName", material.name())
                .put(id + "/materialId", material.name())
                .put(id + "/materialListTypeId", "IUPAC")
                .put(content + "/concentrationValue", material.percent())
                .put(content + "/concentrationUnit", MaterialMembers.PERCENT)
                .put(at + "/materialOrigin", material.country());
        material.recycled().ifPresent(percent -> payload.put(at + "/recycled", percent));
    }

    /** The footprint; what it is of and how it was calculated are documents, which the sender adds. */
    private static void putFootprint(FrameMerge payload, FootprintClaim claim) {
        String at = "/sustainability/productFootprint/carbon/0";
        BigDecimal mass = claim.unit().kilograms();
        payload.put(at + "/value", claim.carbon().orElseThrow().value())
                .put(
                        at + "/unit",
                        "kg CO2e / " + (mass.compareTo(BigDecimal.ONE) == 0 ? "" : mass.toPlainString() + " ") + "kg")
                .put(at + "/type", "Climate Change Total");
    }

    static void putIdentification(FramedGoods goods, FrameMerge payload, String at, Names names) {
        payload.put(
                        at + "/" + names.type() + "/nameAtManufacturer",
                        goods.batch().name())
                .put(
                        at + "/" + names.type() + "/manufacturerPartId",
                        goods.terms().partNumber())
                .put(at + "/" + names.batch() + "/0/key", "batchId")
                .put(at + "/" + names.batch() + "/0/value", goods.batch().id().value());
        goods.serial()
                .ifPresent(serial -> payload.put(at + "/" + names.serial() + "/0/key", "partInstanceId")
                        .put(at + "/" + names.serial() + "/0/value", serial));
    }

    static void putVersion(FramedGoods goods, FrameMerge payload, String at) {
        Optional<VersionLine> line = goods.versions();
        line.map(VersionLine::current).ifPresent(current -> {
            payload.put(at + "/version", Integer.toString(current.number()));
            current.validFrom().ifPresent(from -> payload.put(at + "/lastModification", day(from)));
        });
        line.flatMap(versions -> versions.versions().get(0).validFrom())
                .ifPresent(from -> payload.put(at + "/issueDate", day(from)));
    }

    private static String day(Instant time) {
        return Fields.write(time.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
