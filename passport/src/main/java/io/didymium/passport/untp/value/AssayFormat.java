package io.didymium.passport.untp.value;

import io.didymium.core.element.Constituent;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.ContentLimit;
import io.didymium.core.material.Normalisation;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The wire form of assays, all numbers as decimal strings. */
public final class AssayFormat {
    private static final String LOSS_UNCERTAINTY = "massLossUncertainty";
    private static final String LIMITS = "belowLimit";
    private static final String SCOPE = "analysisScope";
    private static final String TOTAL_OXIDES = "totalOxides";
    private static final String IGNITION_LOSS = "lossOnIgnition";

    private AssayFormat() {}

    public static JsonObject write(Assay assay) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("sampleState", assay.state().name())
                .put("massLoss", assay.massLoss().value().toString())
                .put("analyticalMethod", assay.method())
                .put("content", Fields.array(assay.values(), AssayFormat::write));
        if (!assay.massLoss().standardUncertainty().isZero()) {
            object.put(LOSS_UNCERTAINTY, assay.massLoss().standardUncertainty().toString());
        }
        if (!assay.limits().isEmpty()) {
            object.put(LIMITS, Fields.array(assay.limits(), AssayFormat::write));
        }
        // Absent, what is not listed was not looked for: the weaker of the two, so that nobody gains by leaving it out.
        if (assay.scope() == AnalysisScope.COMPLETE) {
            object.put(SCOPE, assay.scope().name());
        }
        assay.totalOxides().ifPresent(oxides -> object.put(TOTAL_OXIDES, write(oxides)));
        assay.ignitionLoss().ifPresent(loss -> object.put(IGNITION_LOSS, write(loss)));
        assay.normalisation()
                .ifPresent(scaled -> object.put(
                        "normalisation",
                        JsonObject.builder()
                                .put("originalSum", scaled.originalSum().toPlainString())
                                .put("reason", scaled.reason())
                                .build()));
        return object.build();
    }

    private static JsonObject write(AssayValue value) {
        return QuantityFormat.fraction(
                        JsonObject.builder()
                                .put("constituent", value.constituent().formula()),
                        value.content())
                .build();
    }

    private static JsonObject write(ContentLimit limit) {
        return JsonObject.builder()
                .put("constituent", limit.constituent().formula())
                .put("limitFraction", limit.limit().toString())
                .build();
    }

    private static JsonObject write(MeasuredFraction fraction) {
        return QuantityFormat.fraction(JsonObject.builder(), fraction).build();
    }

    public static Assay read(JsonObject object) throws MalformedInputException {
        SampleState state = Fields.constant(SampleState.class, object, "sampleState");
        MassFraction lost = QuantityFormat.readFraction(object, "massLoss");
        MassFraction lossUncertainty = object.has(LOSS_UNCERTAINTY)
                ? QuantityFormat.readFraction(object, LOSS_UNCERTAINTY)
                : MassFraction.ZERO;
        String method = object.requireString("analyticalMethod");
        List<AssayValue> values = Fields.list(object, "content", AssayFormat::readValue);
        List<ContentLimit> limits = Fields.listIfPresent(object, LIMITS, AssayFormat::readLimit);
        AnalysisScope scope =
                object.has(SCOPE) ? Fields.constant(AnalysisScope.class, object, SCOPE) : AnalysisScope.LISTED;
        Optional<MeasuredFraction> oxides = Fields.optional(object, TOTAL_OXIDES, QuantityFormat::readMeasuredFraction);
        Optional<MeasuredFraction> ignited =
                Fields.optional(object, IGNITION_LOSS, QuantityFormat::readMeasuredFraction);
        Optional<Normalisation> scaled = Fields.optional(object, "normalisation", normalisation -> {
            BigDecimal originalSum = Fields.decimal(normalisation, "originalSum");
            String reason = normalisation.requireString("reason");
            return Fields.built(normalisation, () -> new Normalisation(originalSum, reason));
        });
        return Fields.built(
                object,
                () -> new Assay(
                        state,
                        new MeasuredFraction(lost, lossUncertainty),
                        method,
                        values,
                        limits,
                        scope,
                        oxides,
                        ignited,
                        scaled));
    }

    private static AssayValue readValue(JsonObject object) throws MalformedInputException {
        Constituent constituent = constituent(object);
        MeasuredFraction content = QuantityFormat.readMeasuredFraction(object);
        return Fields.built(object, () -> new AssayValue(constituent, content));
    }

    private static ContentLimit readLimit(JsonObject object) throws MalformedInputException {
        Constituent constituent = constituent(object);
        MassFraction limit = QuantityFormat.readFraction(object, "limitFraction");
        return Fields.built(object, () -> new ContentLimit(constituent, limit));
    }

    private static Constituent constituent(JsonObject object) throws MalformedInputException {
        String formula = object.requireString("constituent");
        return Fields.built(object, "constituent", () -> Constituent.parse(formula));
    }
}
