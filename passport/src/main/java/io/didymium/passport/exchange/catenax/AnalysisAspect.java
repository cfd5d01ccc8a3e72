package io.didymium.passport.exchange.catenax;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Constituent;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The aspect {@code urn:samm:io.catenax.certificate_of_analysis:2.0.0#CertificateOfAnalysis}; results are in per cent by mass. */
final class AnalysisAspect {
    static final String TOTAL_OXIDES = "TREO";
    static final String IGNITION_LOSS = "LOI";
    static final String MASS_LOSS = "mass loss";

    private final Assay assay;
    private final List<JsonObject> properties = new ArrayList<>();

    private AnalysisAspect(Assay assay) {
        this.assay = assay;
    }

    static CatenaxPayload write(KnownGoods goods) {
        Batch batch = goods.batch();
        Needs needs = new Needs("CertificateOfAnalysis 2.0.0", batch.id());
        String customer = needs.text(goods.terms().customer(), "the business partner number of the customer, BPNL");
        String supplier = needs.text(goods.maker(), "the business partner number of its maker, BPNL");
        String part = needs.text(goods.terms().partNumber(), "the part number of the material at its maker");
        String issued = needs.text(goods.terms().issuedAt().map(Fields::write), "when the certificate is issued");
        needs.text(batch.assay(), "an assay of the batch");
        needs.require();
        Assay assay = batch.assay().orElseThrow();
        List<String> lost = goods.lost();
        lost(goods, assay, lost);
        JsonObjectBuilder instance = JsonObject.builder()
                .put("localIdentifiers", goods.localIdentifiers())
                .put("manufacturingInformation", goods.manufacturing());
        goods.terms().assetId().ifPresent(id -> instance.put("globalAssetId", BatchAspect.urn(id)));
        JsonObjectBuilder certificate = JsonObject.builder()
                .put("customer", customer)
                .put("supplier", supplier)
                .put(
                        "certificateMetaData",
                        JsonObject.builder().put("issueDate", issued).build())
                .put("materialProperties", JsonArray.of(new AnalysisAspect(assay).properties()))
                .put(
                        "productTypeInformation",
                        JsonObject.builder()
                                .put("nameAtManufacturer", batch.name())
                                .put("manufacturerPartId", part)
                                .build())
                .put("productInstanceInformation", instance.build());
        assay.normalisation()
                .ifPresent(scaled -> certificate.put(
                        "disclaimer",
                        JsonObject.builder()
                                .put(
                                        "disclaimerMetadata",
                                        "Results were scaled from a sum of "
                                                + scaled.originalSum()
                                                        .movePointRight(2)
                                                        .toPlainString() + " %: " + scaled.reason())
                                .build()));
        return new CatenaxPayload(certificate.toBytes(), lost);
    }

    private static void lost(KnownGoods goods, Assay assay, List<String> lost) {
        goods.add(
                lost,
                "standard uncertainties, and the state of the sample, as members; the descriptions of properties say them");
        if (assay.scope() == AnalysisScope.COMPLETE) {
            goods.add(lost, "that all elements were looked for");
        }
        if (assay.normalisation().isPresent()) {
            goods.add(lost, "the record that results were scaled, as a member; the disclaimer says it");
        }
        if (!goods.batch().codes().isEmpty()) {
            goods.add(lost, "codes of customs, waste and transport law");
        }
    }

    private List<JsonObject> properties() {
        assay.values().forEach(value -> measured(value.constituent(), value.content()));
        assay.limits().forEach(limit -> below(limit.constituent(), limit.limit()));
        assay.totalOxides().ifPresent(oxides -> measured(TOTAL_OXIDES, oxides, false, assay.state()));
        assay.ignitionLoss().ifPresent(loss -> measured(IGNITION_LOSS, loss, false, SampleState.DRY));
        if (assay.state() != SampleState.AS_RECEIVED) {
            measured(MASS_LOSS, assay.massLoss(), false, SampleState.AS_RECEIVED);
        }
        return properties;
    }

    private void measured(Constituent constituent, MeasuredFraction content) {
        measured(constituent.formula(), content, assay.isPartOfOxides(constituent), assay.state());
    }

    private void measured(String name, MeasuredFraction content, boolean ofOxides, SampleState state) {
        SampleWords words = new SampleWords(
                ofOxides,
                state,
                Optional.of(content.standardUncertainty().value().movePointRight(2)));
        add(name, words, percent(content.value()), "xsd:decimal");
    }

    private void below(Constituent constituent, MassFraction limit) {
        SampleWords words = new SampleWords(assay.isPartOfOxides(constituent), assay.state(), Optional.empty());
        add(constituent.formula(), words, "<" + percent(limit), "xsd:string");
    }

    private static String percent(MassFraction fraction) {
        return fraction.value().movePointRight(2).toPlainString();
    }

    private void add(String name, SampleWords words, String value, String type) {
        properties.add(JsonObject.builder()
                .put("name", name)
                .put("description", words.text())
                .put("value", value)
                .put("dataType", type)
                .put("unit", "unit:percent")
                .put(
                        "method",
                        JsonArray.of(List.of(JsonObject.builder()
                                .put("methodDescription", assay.method())
                                .build())))
                .build());
    }
}
