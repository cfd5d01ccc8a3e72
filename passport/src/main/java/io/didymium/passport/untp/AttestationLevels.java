package io.didymium.passport.untp;

import io.didymium.core.conformity.Attestation;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.Locale;
import java.util.function.Function;

/** The codes of UNTP 0.7.0 by which an attestation states who assessed, on whose authority, and what it is. */
final class AttestationLevels {
    private static final String THIRD_PARTY = "3rdParty";

    private AttestationLevels() {}

    static String write(Attestation.Assessor assessor) {
        return assessor == Attestation.Assessor.THIRD_PARTY ? THIRD_PARTY : code(assessor);
    }

    static String write(Attestation.Assurance assurance) {
        return code(assurance).replace("global-mra", "globalmra");
    }

    static String write(Attestation.Type type) {
        return code(type);
    }

    static Attestation read(JsonObject attestation) throws MalformedInputException {
        return new Attestation(
                find(attestation, "assessorLevel", Attestation.Assessor.values(), AttestationLevels::write),
                find(attestation, "assessmentLevel", Attestation.Assurance.values(), AttestationLevels::write),
                find(attestation, "attestationType", Attestation.Type.values(), AttestationLevels::write));
    }

    private static <T> T find(JsonObject object, String name, T[] values, Function<T, String> code)
            throws MalformedInputException {
        String text = object.requireString(name);
        for (T value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        throw object.malformed(name, "not a code of UNTP 0.7.0: '" + text + "'");
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
