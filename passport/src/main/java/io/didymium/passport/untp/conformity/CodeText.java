package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.catalogue.ConformityScheme.LicenseType;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/** The codes of the catalogue for constants: their names in lower case, but those of licences. */
final class CodeText {
    private static final Map<LicenseType, String> LICENSES = Map.of(
            LicenseType.PROPRIETARY_CODE, "proprietary-Code",
            LicenseType.PROPRIETARY_DOCUMENT, "proprietary-Document",
            LicenseType.PERMISSIVE_OPEN_SOURCE, "permissive-OpenSource",
            LicenseType.COPYLEFT, "copyleft",
            LicenseType.CREATIVE_COMMONS, "creative-Commons",
            LicenseType.SOURCE_AVAILABLE, "source-Available",
            LicenseType.PUBLIC, "public");

    private CodeText() {}

    static String write(Enum<?> constant) {
        String license = constant instanceof LicenseType type ? LICENSES.get(type) : null;
        return license == null ? constant.name().toLowerCase(Locale.ROOT) : license;
    }

    static <E extends Enum<E>> E read(Class<E> type, JsonObject object, String name) throws MalformedInputException {
        String text = object.requireString(name);
        for (E constant : type.getEnumConstants()) {
            if (write(constant).equals(text)) {
                return constant;
            }
        }
        throw object.malformed(name, "not a code of the catalogue of UNTP 0.7.0: '" + text + "'");
    }
}
