package io.didymium.passport.untp.claim;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.MeasuredValue;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The wire form of determinations of lots, for which the issuer of their credential answers; numbers as decimal strings. */
public final class DeterminationFormat {
    public static final String MEMBER = "determination";

    private DeterminationFormat() {}

    public static JsonObject write(Determination determination) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("ofProduct", determination.batch().value())
                .put("measurand", determination.measurand().toString())
                .put("determinedValue", determination.value().value().toPlainString())
                .put(
                        "standardUncertainty",
                        determination.value().standardUncertainty().toPlainString())
                .put("determinedFor", determination.role().name())
                .put("sampledAt", Fields.write(determination.sampledAt()))
                .put("sampleState", determination.state().name())
                .put("analyticalMethod", determination.method());
        return object.putIfPresent("laboratory", determination.laboratory())
                .putIfPresent("accreditation", determination.accreditation())
                .build();
    }

    public static Determination read(JsonObject object, PartyId issuer) throws MalformedInputException {
        String batch = object.requireString("ofProduct");
        String text = object.requireString("measurand");
        Measurand measurand = Fields.built(object, "measurand", () -> Measurand.parse(text));
        BigDecimal value = Fields.decimal(object, "determinedValue");
        BigDecimal uncertainty = Fields.decimal(object, "standardUncertainty");
        DeterminationRole role = Fields.constant(DeterminationRole.class, object, "determinedFor");
        Instant sampledAt = Fields.instant(object, "sampledAt");
        SampleState state = Fields.constant(SampleState.class, object, "sampleState");
        String method = object.requireString("analyticalMethod");
        Optional<String> laboratory = object.findString("laboratory");
        Optional<String> accreditation = object.findString("accreditation");
        return Fields.built(
                object,
                () -> new Determination(
                        new BatchId(batch),
                        measurand,
                        new MeasuredValue(value, uncertainty),
                        issuer,
                        role,
                        sampledAt,
                        state,
                        method,
                        laboratory,
                        accreditation));
    }
}
