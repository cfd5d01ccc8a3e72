package io.didymium.passport.untp.account;

import io.didymium.core.material.CommonError;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wire form of errors that measurements have in common. */
final class CommonErrorFormat {
    static final String MEMBER = "commonError";

    private static final String KIND = "errorKind";
    private static final String MEASUREMENT = "measurement";
    private static final String RELATIVE = "relativeUncertainty";

    private CommonErrorFormat() {}

    static JsonArray write(List<CommonError> errors) {
        return Fields.array(
                errors,
                error -> JsonObject.builder()
                        .put("errorName", error.name())
                        .put(KIND, error.kind().name())
                        .put(
                                "sharedBy",
                                Fields.array(
                                        List.copyOf(error.measurements().entrySet()),
                                        part -> JsonObject.builder()
                                                .put(MEASUREMENT, part.getKey())
                                                .put(RELATIVE, part.getValue().toPlainString())
                                                .build()))
                        .build());
    }

    static List<CommonError> read(JsonObject object) throws MalformedInputException {
        return Fields.list(object, MEMBER, error -> {
            String name = error.requireString("errorName");
            CommonError.Kind kind = Fields.constant(CommonError.Kind.class, error, KIND);
            SortedMap<String, BigDecimal> measurements = new TreeMap<>();
            for (JsonObject part : error.requireArray("sharedBy").objects()) {
                String measurement = part.requireString(MEASUREMENT);
                if (measurements.put(measurement, Fields.decimal(part, RELATIVE)) != null) {
                    throw part.malformed(MEASUREMENT, "is named twice: " + measurement);
                }
            }
            return Fields.built(error, () -> new CommonError(name, kind, measurements));
        });
    }
}
